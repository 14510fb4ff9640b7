import type { MigrationObject } from "@mikro-orm/core";
import { Migration } from "@mikro-orm/migrations";
import { auditedAtSql } from "../database/audited-at.js";
import { grantFunctionSql } from "../database/grant-function.js";

const CELLS = `(territory text, provider text, "from" text, "to" text, measures jsonb)`;
const numberOf = (quarter: string) => `left(${quarter}, 4)::int * 4 + right(${quarter}, 1)::int`;

class FigureReviewMigration extends Migration {
  override up(): void {
    this.addSql(`
      -- How many cells two answers share: of two places of which one lies in the other the smaller, of all providers and one that one,
      -- each quarter in both, each measure in both.
      create function count_shared_cells(these jsonb, those jsonb) returns bigint language sql stable set search_path from current as $$
        select count(*) from (
          select distinct case when length(this.territory) > length(that.territory) then this.territory else that.territory end,
            case this.provider when '*' then that.provider else this.provider end, quarter, measure
          from jsonb_to_recordset(these) as this ${CELLS}
            join jsonb_to_recordset(those) as that ${CELLS}
              on (starts_with(this.territory, that.territory) or starts_with(that.territory, this.territory))
                and (this.provider = that.provider or '*' in (this.provider, that.provider))
            cross join lateral generate_series(
              greatest(${numberOf(`this."from"`)}, ${numberOf(`that."from"`)}), least(${numberOf(`this."to"`)}, ${numberOf(`that."to"`)})) as quarter
            cross join lateral (
              select jsonb_array_elements_text(this.measures) intersect select jsonb_array_elements_text(that.measures)) as shared_measure (measure)
        ) as shared
      $$;

      -- It runs as the owner of the table: it answers an audit under an assignment, and does nothing else.
      create function list_figure_overlaps(first_day date, last_day date, last_at timestamptz, last_id uuid, most int,
          out id uuid, out at timestamptz, out actor text, out query_a text, out query_b text, out shared_cells int)
        returns setof record language sql stable security definer set search_path from current as $$
          with question as (
            select access.actor, access.figure, min(access.at) as at, (array_agg(access.cells order by access.at))[1] as cells,
              access.coordinate || ' ' || access.asked || case when access.version > 1 then ' v' || access.version else '' end as text
            from figure_access access
            where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR' and ${auditedAtSql("access.at")}
            group by access.actor, access.figure, access.coordinate, access.asked, access.version
          ), cell as materialized (
            select question.actor, question.figure, question.text, question.at, question.cells, left(territory, 5) as district,
              territory, provider, "from", "to"
            from question cross join lateral jsonb_to_recordset(question.cells) as each ${CELLS}
          ), pair as (
            -- Whatever two share lies in one district; what they share exactly is counted for the pairs of the page alone.
            select distinct on (early.actor, early.text, late.text)
              md5(concat_ws(chr(10), early.actor, early.text, late.text))::uuid as id, late.at, late.actor,
              early.text as query_a, late.text as query_b, early.cells as these, late.cells as those
            from cell early join cell late using (actor, figure, district)
            where (early.at, early.text) < (late.at, late.text) and early."from" <= late."to" and late."from" <= early."to"
              and (starts_with(early.territory, late.territory) or starts_with(late.territory, early.territory))
              and (early.provider = late.provider or '*' in (early.provider, late.provider))
          )
          select sorted.id, sorted.at, sorted.actor, sorted.query_a, sorted.query_b, counted.shared::int
          from (select * from pair where last_at is null or (pair.at, pair.id) < (last_at, last_id) order by pair.at desc, pair.id desc offset 0) as sorted
            cross join lateral (select count_shared_cells(sorted.these, sorted.those) as shared offset 0) as counted
          where counted.shared > 0 order by sorted.at desc, sorted.id desc limit most
        $$;
      ${grantFunctionSql("list_figure_overlaps", "figure_access")}
    `);
  }
}

/** After those of the figures and of the assignments. */
export const FIGURE_REVIEW_MIGRATIONS: readonly MigrationObject[] = [
  { name: "figure-review-2026-11-29", class: FigureReviewMigration },
];
