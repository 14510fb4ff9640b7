import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { MaskedFigure } from "@kim-hub/kit/contribute";
import { countRows } from "@kim-hub/kit/count-rows";
import { placeOf } from "../case-stage/binding-order.js";
import { ENDED_ON } from "../figure/counted-cases.js";

const NO_STAGE = "NO_STAGE";
const CELLS = [...Object.values(CaseStageCode), NO_STAGE];

interface StageRow {
  readonly stage: string;
  readonly persons: number;
}

/** The clients of open cases by the stage that lasts, over several providers; who has cases at two of them, or in two stages, counts in each. */
export const MASKED_CLIENTS: MaskedFigure = {
  figure: "CLIENTS_BY_STAGE",
  cells: CELLS,
  async count(em, authority, lastDay) {
    const rows = await countRows<StageRow>(
      em,
      `with asked as (select ?::date as day),
        open_case as (
          select id, coalesce(counted_as, pseudonym) as client from case_management_case cross join asked
          where authority_id = ? and not is_restricted and opened_on <= day
            and coalesce(${ENDED_ON}, 'infinity') > day),
        in_stage as (
          select distinct on (open_case.id) client, coalesce(s.stage, '${NO_STAGE}') as stage
          from asked cross join open_case left join case_stage s on s.case_file_id = open_case.id
            and s.started_on <= day and coalesce(s.ended_on, 'infinity') > day
          order by open_case.id, s.started_on desc nulls last, ${placeOf("s")} desc)
      select stage, count(distinct client)::int as persons from in_stage group by stage`,
      [lastDay, authority],
    );

    return CELLS.map((cell) => rows.find(({ stage }) => stage === cell)?.persons ?? 0);
  },
};
