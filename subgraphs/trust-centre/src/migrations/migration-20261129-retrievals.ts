import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** An audit counts how often parts of paths were retrieved from an authority. */
export class Migration20261129Retrievals extends Migration {
  override up(): void {
    this.addSql(`
      create index "sealed_mandate_sealed_at_index" on "sealed_mandate" ("sealed_at");

      -- It runs as the owner of the tables: it counts mandates for who audits the trust centre, and tells nothing of any of them. A mandate
      -- is one retrieval from each authority of whose handles it is.
      create function count_retrievals(agreements jsonb, first_day date, last_day date, out id text, out counted int, out unsound int)
        returns setof record language sql stable security definer set search_path from current as $$
          with retrieved as materialized (
            select (mandate.sealed_at at time zone 'Europe/Berlin')::date as day, link.authority_id, count(distinct mandate.id)::int as times
            from sealed_mandate mandate join person_link link on link.id = any (mandate.link_ids)
            where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR' and exists (select from assigned() assignment
                where first_day >= assignment.period_from and last_day <= assignment.period_to)
              and mandate.sealed_at >= first_day::timestamp at time zone 'Europe/Berlin'
              and mandate.sealed_at < (last_day + 1)::timestamp at time zone 'Europe/Berlin'
            group by day, link.authority_id)
          select agreement.id, coalesce(sum(retrieved.times), 0)::int,
            coalesce(sum(retrieved.times) filter (where agreement.sound_from is null or retrieved.day < agreement.sound_from
              or retrieved.day > agreement.valid_to), 0)::int
          from jsonb_to_recordset(agreements) as agreement
              (id text, agency text, valid_from date, valid_to date, sound_from date, rests_to date)
            left join retrieved on retrieved.authority_id = agreement.agency
              and retrieved.day >= agreement.valid_from and retrieved.day <= coalesce(agreement.rests_to, 'infinity')
          group by agreement.id
        $$;
      ${grantFunctionSql("count_retrievals")}
    `);
  }
}
