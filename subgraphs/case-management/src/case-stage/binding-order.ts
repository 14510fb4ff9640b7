import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { RuleAcrossTables } from "@kim-hub/records/table";

const STAGES = Object.values(CaseStageCode)
  .map((code) => `'${code}'`)
  .join(", ");

/** The place of a row's stage in the binding order, as SQL. */
export function placeOf(row: string): string {
  return `array_position(array[${STAGES}], ${row}.stage)`;
}

/** Whether one row of a case comes before another, as SQL: of two that begin on one day the binding order decides. */
export function comesBefore(earlier: string, later: string): string {
  return `(${earlier}.started_on, ${placeOf(earlier)}) < (${later}.started_on, ${placeOf(later)})`;
}

const EARLIER = `from case_stage earlier where earlier.case_file_id = case_stage.case_file_id
  and ${comesBefore("earlier", "case_stage")}`;

/** Stages are first entered one after the other; who enters another than the next says why. A stage entered again is no jump. */
export const BINDING_ORDER: RuleAcrossTables = {
  sql: `select id from case_stage where jump_reason is null
    and not exists (select 1 ${EARLIER} and earlier.stage = case_stage.stage)
    and ${placeOf("case_stage")} <> 1 + coalesce((select max(${placeOf("earlier")}) ${EARLIER}), 0)`,
  column: "jump_reason",
  rule: "must say why the stage is entered out of the binding order",
};
