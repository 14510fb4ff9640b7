import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** A counter withdraws what a person permitted, at whatever client of theirs, and learns nothing. */
export class Migration20261127CounterWithdrawal extends Migration {
  override up(): void {
    this.addSql(`
      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. It answers with the
      -- office's own handle of the person, or null, whatever was permitted.
      create function withdraw_at_counter(of_office text, known_as text, authority text, to_recipient text,
        withdrawn_on date, declared_by text, by_channel text)
        returns uuid language plpgsql security definer set search_path from current as $$
          declare
            handle person_link;
            locked uuid;
          begin
            if current_setting('app.role', true) not in ('CASE_MANAGER', 'IMMIGRATION_CLERK', 'NATURALISATION_CLERK')
              or authority is distinct from current_setting('app.authority', true) then
              raise exception 'This role withdraws for nobody.';
            end if;
            loop
              select * into handle from person_link
                where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
              if not found then return null; end if;
              exit when handle.person_id = locked;
              locked := handle.person_id;
              perform pg_advisory_xact_lock(hashtextextended(locked::text, 0));
            end loop;
            insert into permission_event (id, permission_id, event, on_day, recorded_by, "by", channel)
              select gen_random_uuid(), permission.id, 'WITHDRAWN', withdrawn_on, current_setting('app.actor', true),
                declared_by, by_channel
              from permission join person_link client on client.id = permission.client_id
              where client.person_id = handle.person_id
                and (to_recipient is null or permission.recipient = to_recipient)
                and not exists (select from permission_event ended where ended.permission_id = permission.id
                  and ended.event in ('WITHDRAWN', 'INVALIDATED', 'REFUSED'))
                -- What was given after that day is none of what was withdrawn.
                and exists (select from permission_event begun where begun.permission_id = permission.id
                  and begun.event in ('GIVEN', 'REQUESTED') and begun.on_day <= withdrawn_on);
            -- Who is no longer to be linked is compared with nobody any more.
            perform forget_linkage(permission.client_id) from permission
              join person_link client on client.id = permission.client_id
              where client.person_id = handle.person_id and permission.purpose = 'LINKING'
                and exists (select from permission_event ended where ended.permission_id = permission.id
                  and ended.event = 'WITHDRAWN');
            return handle.id;
          end
        $$;
      ${grantFunctionSql("withdraw_at_counter")}
    `);
  }
}
