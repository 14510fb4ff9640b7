import { Migration } from "@mikro-orm/migrations";

const ACTOR = "current_setting('app.actor', true)";
const AUTHORITY = "current_setting('app.authority', true)";
const OWN_OFFICE = "office_of_role(current_setting('app.role', true))";

/** As before, but the office of a role is what the registry says when the database is migrated. */
export class Migration20261130Offices extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function register_person(of_office text, known_as text, authority text) returns uuid language plpgsql
        security definer set search_path from current as $$
          declare
            known uuid;
          begin
            if of_office is distinct from ${OWN_OFFICE} or of_office is null or authority is distinct from ${AUTHORITY} then
              raise exception 'This role registers nobody.';
            end if;
            insert into person_link (id, person_id, office, pseudonym, authority_id)
              values (gen_random_uuid(), gen_random_uuid(), of_office, known_as, authority)
              on conflict (office, pseudonym) where ended_at is null do nothing;
            select id into known from person_link
              where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
            return known;
          end
        $$;

      create or replace function withdraw_at_counter(of_office text, known_as text, authority text, to_recipient text,
        withdrawn_on date, declared_by text, by_channel text)
        returns uuid language plpgsql security definer set search_path from current as $$
          declare
            handle uuid;
            person uuid;
            withdrawn uuid[];
          begin
            if ${OWN_OFFICE} is null or authority is distinct from ${AUTHORITY} then
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
              select gen_random_uuid(), id, 'WITHDRAWN', withdrawn_on, ${ACTOR}, declared_by, by_channel
              from unnest(withdrawn) as id;
            perform end_agreement(client_id) from permission where id = any (withdrawn) and purpose = 'LINKING';
            return handle;
          end
        $$;
    `);
  }
}
