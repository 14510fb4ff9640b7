import { Migration } from "@mikro-orm/migrations";

/** As before, each row by the key of the one before it: neither a condition of "or" nor the tables' size makes PostgreSQL read them whole. */
export class Migration20261129FoundByKeys extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function shown_person() returns uuid language sql stable security definer set search_path from current as $$
          select client.person_id from released_path path
            join person_link client on client.id = path.client_id and client.ended_at is null
            where path.token_hash = current_setting('app.path_token', true)
          union all
          select client.person_id from person_link client
            where client.id = nullif(current_setting('app.previewed_client', true), '')::uuid
              and client.authority_id = current_setting('app.authority', true) and client.ended_at is null
          limit 1
        $$;

      create or replace function has_withdrawn_since(client uuid, steering_group text, since timestamptz) returns boolean language sql stable
        security definer set search_path from current as $$
          select exists (
            select from person_link own
              cross join lateral (select id from person_link where person_id = own.person_id offset 0) as handle
              cross join lateral (
                select id from permission where client_id = handle.id and recipient = steering_group offset 0) as permission
              cross join lateral (
                select from permission_event happened where happened.permission_id = permission.id
                  and happened.event in ('WITHDRAWN', 'INVALIDATED') and happened.recorded_at >= since offset 0) as ended
            where own.id = client)
            or exists (select from list_lapsed_agreements((select person_id from person_link where id = client)))
        $$;

      create or replace function list_lapsed_agreements(person uuid) returns setof uuid language sql stable set search_path from current as $$
          select link.id from person_link link
            cross join lateral (
              select ended_at from person_join where first_link = link.id and route = 'PROPOSAL'
              union all
              select ended_at from person_join where second_link = link.id and route = 'PROPOSAL' offset 0) as joined
          where link.person_id = person and link.ended_at is null and joined.ended_at is null and not agrees_to_linking(link.id)
          group by link.id
        $$;
    `);
  }
}
