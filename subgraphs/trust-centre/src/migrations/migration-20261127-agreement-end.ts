import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Who agrees to be linked no longer is parted from whom they were linked with by it. */
export class Migration20261127AgreementEnd extends Migration {
  override up(): void {
    this.addSql(`
      alter table "person_join" add column "ended_at" timestamptz null;

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. Who was joined by a voucher stays
      -- together, and so does who is still joined with the others by another link.
      create function end_agreement(withdrawn uuid) returns void language plpgsql
        security definer set search_path from current as $$
          declare
            person uuid := (select person_id from person_link where id = withdrawn);
            parted uuid := gen_random_uuid();
          begin
            perform forget_linkage(withdrawn);
            update person_join set ended_at = clock_timestamp()
              where withdrawn in (first_link, second_link) and route = 'PROPOSAL' and ended_at is null;
            if not found then return; end if;
            with recursive together as (
              select withdrawn as id union
              select link.id from together
                join person_join on together.id in (first_link, second_link) and person_join.ended_at is null
                join person_link link on link.id in (first_link, second_link) and link.person_id = person)
            update person_link set person_id = parted where id in (select id from together);
            if not exists (select from person_link where person_id = person and ended_at is null) then
              -- Nobody is left behind.
              return;
            end if;
            update released_path set revoked_at = clock_timestamp(), revoked_by = current_setting('app.actor', true)
              where revoked_at is null
                and client_id in (select id from person_link where person_id in (person, parted) and office = 'CASE_MANAGEMENT');
            perform grade_proposals(id) from person_link where person_id in (person, parted) and ended_at is null;
          end
        $$;
      ${grantFunctionSql("end_agreement")}

      create or replace function withdraw_at_counter(of_office text, known_as text, authority text, to_recipient text,
        withdrawn_on date, declared_by text, by_channel text)
        returns uuid language plpgsql security definer set search_path from current as $$
          declare
            handle uuid;
            person uuid;
            withdrawn uuid[];
          begin
            if current_setting('app.role', true) not in ('CASE_MANAGER', 'IMMIGRATION_CLERK', 'NATURALISATION_CLERK')
              or authority is distinct from current_setting('app.authority', true) then
              raise exception 'This role withdraws for nobody.';
            end if;
            select id into handle from person_link
              where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
            person := lock_person_of(handle);
            if person is null then return null; end if;
            withdrawn := array(
              select permission.id from permission join person_link client on client.id = permission.client_id
              where client.person_id = person
                and (to_recipient is null or permission.recipient = to_recipient)
                and not exists (select from permission_event ended where ended.permission_id = permission.id
                  and ended.event in ('WITHDRAWN', 'INVALIDATED', 'REFUSED'))
                -- What was given after that day is none of what was withdrawn.
                and exists (select from permission_event begun where begun.permission_id = permission.id
                  and begun.event in ('GIVEN', 'REQUESTED') and begun.on_day <= withdrawn_on));
            insert into permission_event (id, permission_id, event, on_day, recorded_by, "by", channel)
              select gen_random_uuid(), id, 'WITHDRAWN', withdrawn_on, current_setting('app.actor', true), declared_by, by_channel
              from unnest(withdrawn) as id;
            perform end_agreement(client_id) from permission where id = any (withdrawn) and purpose = 'LINKING';
            return handle;
          end
        $$;
    `);
  }
}
