import type { RuleAcrossTables } from "@kim-hub/records/table";
import { STAGE_OF_DECISION, STAGE_OF_HANDOVER } from "./stage-of-end.js";

const STAGE_OF_ROW = `case p.decision ${Object.entries(STAGE_OF_DECISION)
  .map(([decision, stage]) => `when '${decision}' then '${stage}'`)
  .join(" ")} end`;

/** Of a procedure none of whose stages a file brought nothing is known of them; who records it by hand says both. */
function beginsStage(
  column: "decided_on" | "handed_over_on",
  stage: string,
): Pick<RuleAcrossTables, "sql" | "sqlOfRow"> {
  const ofProcedure = "select 1 from procedure_stage s where s.procedure_id = p.id";
  const broken = `select p.id from naturalisation_procedure p where p.${column} is not null
    and not exists (${ofProcedure} and s.started_on = p.${column} and s.stage = ${stage})`;

  return { sql: `${broken} and exists (${ofProcedure})`, sqlOfRow: `${broken} and p.id = ?` };
}

/** Whether criminal proceedings, the stage `s`, suspend the decision or the handing over of the procedure `p`, as SQL. */
export const SUSPENDS = `s.stage = 'SUSPENDED' and (
  (p.decision in ('GRANTED', 'REFUSED') and p.decided_on >= s.started_on and p.decided_on <= coalesce(s.ended_on, p.decided_on))
  or (p.handed_over_on >= s.started_on and p.handed_over_on <= coalesce(s.ended_on, p.handed_over_on)))`;

/** How a procedure ends, its stages say as well: what an act writes together, no correction and no file can take apart. */
export const ENDS_WITH_STAGES: readonly RuleAcrossTables[] = [
  {
    ...beginsStage("decided_on", STAGE_OF_ROW),
    column: "decided_on",
    rule: "must be the day on which the stage of the decision begins",
  },
  {
    ...beginsStage("handed_over_on", `'${STAGE_OF_HANDOVER}'`),
    column: "handed_over_on",
    rule: "must be the day on which the stage of the handing over begins",
  },
  {
    sql: `select p.id from naturalisation_procedure p join procedure_stage s on s.procedure_id = p.id where ${SUSPENDS}`,
    column: "decision",
    rule: "must wait while criminal proceedings suspend it (§ 12a Abs. 3 StAG)",
  },
];
