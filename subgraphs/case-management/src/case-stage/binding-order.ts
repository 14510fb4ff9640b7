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
function comesBefore(earlier: string, later: string): string {
  return `(${earlier}.started_on, ${placeOf(earlier)}) < (${later}.started_on, ${placeOf(later)})`;
}

/** Stages are first entered one after the other; who enters another than the next says why. A stage entered again is no jump. */
export const BINDING_ORDER: RuleAcrossTables = {
  sql: `select id from (
      select id, jump_reason, ${placeOf("case_stage")} as place,
        row_number() over (partition by case_file_id, stage order by started_on) as time,
        max(${placeOf("case_stage")}) over (partition by case_file_id order by started_on, ${placeOf("case_stage")}
          rows between unbounded preceding and 1 preceding) as reached
      from case_stage) entry
    where jump_reason is null and time = 1 and place <> 1 + coalesce(reached, 0)`,
  sqlOfRow: `select case_stage.id from case_stage cross join lateral (
      select max(${placeOf("earlier")}) as reached, coalesce(bool_or(earlier.stage = case_stage.stage), false) as is_again
      from case_stage earlier
      where earlier.case_file_id = case_stage.case_file_id and ${comesBefore("earlier", "case_stage")}) before
    where case_stage.id = ? and case_stage.jump_reason is null and not before.is_again
      and ${placeOf("case_stage")} <> 1 + coalesce(before.reached, 0)`,
  column: "jump_reason",
  rule: "must say why the stage is entered out of the binding order",
};
