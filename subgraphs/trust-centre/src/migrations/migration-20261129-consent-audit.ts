import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** The end of a local day, from which what counts by days has ended. */
const endOf = (day: string) => `(${day} + 1)::timestamp at time zone 'Europe/Berlin'`;

/** Which accesses of an office no permission carried is found from its log; a mandate keeps what was known when it was sealed. */
export class Migration20261129ConsentAudit extends Migration {
  override up(): void {
    this.addSql(`
      -- Without a value for what is older: of that the instants of the clock decide.
      alter table "sealed_mandate" add column "snapshot" text null;
      alter table "sealed_mandate" alter column "snapshot" set default (pg_current_snapshot())::text;
      alter table "permission_event" add column "recorded_in" text null;
      alter table "permission_event" alter column "recorded_in" set default (pg_current_xact_id())::text;

      -- Whether an event was known when a mandate was sealed. An event has its instant before it is committed, so that a question asked
      -- meanwhile may be the later one by the clock and yet not know of it; a minute is longer than any transaction lasts.
      create function was_known(happened permission_event, mandate sealed_mandate) returns boolean language sql stable as $$
          select happened.recorded_at < mandate.sealed_at - interval '1 minute'
            or coalesce(pg_visible_in_snapshot(happened.recorded_in::xid8, mandate.snapshot::pg_snapshot),
              happened.recorded_at <= mandate.sealed_at)
        $$;

      -- The permissions that a mandate's release rests on and why one of them did not hold from when: null where it had not begun at the
      -- instant asked for. What was declared on an earlier day than it was recorded counts from the end of that day; a minute
      -- is what two clocks may differ by at midnight. What was under way then is the question that the mandate was sealed for. Any
      -- withdrawal ends every path of a person to a group, whichever permission it is of.
      create function list_lapses(mandate sealed_mandate, used_at timestamptz, out permission_id uuid, out state text, out since timestamptz,
          out under_way boolean)
        returns setof record language sql stable set search_path from current as $$
          with rest as materialized (
            select given.permission_id, max(given.recorded_at) as given_at from permission_event given
            where given.id = any (mandate.rests_on) group by given.permission_id),
          own as materialized (
            select permission.*, rest.given_at from rest join permission on permission.id = rest.permission_id)
          select own.id, 'UPCOMING', null::timestamptz, false from own
            where used_at < greatest(own.valid_from::timestamp at time zone 'Europe/Berlin', own.given_at)
          union all
          select own.id, 'EXPIRED', ended.at, mandate.sealed_at < ended.at
            from own cross join lateral (select ${endOf("own.valid_to")} as at) ended
          union all
          select own.id, 'INVALIDATED', own.given_at, false
            from own join permission_event happened on happened.permission_id = own.id and happened.event = 'INVALIDATED'
          union all
          select own.id, happened.event, ended.at,
              case when ended.at = happened.recorded_at then not was_known(happened, mandate) else mandate.sealed_at < ended.at end
            from own join permission_event happened on happened.permission_id = own.id
                and happened.event in ('WITHDRAWN', 'REFUSED', 'SUPERSEDED')
              cross join lateral (select case
                when happened.recorded_at < ${endOf("happened.on_day")} + interval '1 minute' then happened.recorded_at
                else ${endOf("happened.on_day")} end as at) ended
          union all
          select permission.id, happened.event, happened.recorded_at, true
            from (select person_id from person_link where id = mandate.client_id) client
              cross join lateral (select id from person_link where person_id = client.person_id offset 0) handle
              cross join lateral (
                select id from permission where client_id = handle.id and recipient = mandate.body offset 0) permission
              cross join lateral (
                select event.* from permission_event event where event.permission_id = permission.id
                  and event.event in ('WITHDRAWN', 'INVALIDATED') offset 0) happened
            where permission.id not in (select rest.permission_id from rest) and not was_known(happened, mandate)
        $$;

      -- It runs as the owner of the tables: it answers who audits the trust centre for the entries that they show it, and does nothing else.
      -- A question that was under way when a permission ended is no finding: the first use of its mandate, within its ten seconds.
      create function find_unpermitted_uses(of_office text, uses jsonb, out id text, out client_id uuid, out permission_id uuid, out state text,
          out gap_seconds int)
        returns setof record language sql stable security definer set search_path from current as $$
          select use.id, mandate.client_id, lapse.permission_id,
            case when use.mandate_id is null then 'NONE' when mandate.id is null or proven.events < cardinality(mandate.rests_on) then 'UNKNOWN'
              else coalesce(lapse.state, 'NONE') end,
            ceil(extract(epoch from use.at - lapse.since))::int
          from jsonb_to_recordset(uses) as use (id text, at timestamptz, mandate_id text, first boolean)
            left join sealed_mandate mandate on mandate.office = of_office and mandate.id =
              case when use.mandate_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then use.mandate_id::uuid end
            left join lateral (
              select count(*) as events from permission_event given where given.id = any (mandate.rests_on)) proven on mandate.id is not null
            left join lateral (
              select ended.permission_id, ended.state, ended.since from list_lapses(mandate, use.at) ended
              where coalesce(ended.since < use.at, true)
                and not (use.first and ended.under_way and use.at <= mandate.sealed_at + interval '10 seconds')
              order by ended.since nulls first, ended.permission_id limit 1) lapse on mandate.id is not null
          where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR' and exists (select from assigned())
            and (mandate.id is null or lapse.state is not null or proven.events < greatest(cardinality(mandate.rests_on), 1))
        $$;
      revoke execute on function was_known, list_lapses from public;
      ${grantFunctionSql("find_unpermitted_uses")}
    `);
  }
}
