import { beginsLike } from "@kim-hub/records/file-reference";
import type { FilterQuery } from "@mikro-orm/core";
import { raw } from "@mikro-orm/core";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import type { ProcedureState } from "../naturalisation-procedure/procedure-state.js";
import type { ProcedureStageCode } from "../procedure-stage/procedure-stage-code.js";

type Filter = FilterQuery<NaturalisationProcedure>;

/** The same as `procedureState`, for the database. */
const OF_STATE: Readonly<Record<ProcedureState, Filter>> = {
  COUNSELLING: { decision: null, receivedOn: null },
  PENDING: { decision: null, receivedOn: { $ne: null } },
  GRANTED: { decision: "GRANTED", handedOverOn: null },
  CLOSED: { $or: [{ decision: { $in: ["REFUSED", "WITHDRAWN", "TRANSFERRED"] } }, { handedOverOn: { $ne: null } }] },
};

/** Procedures in this state. */
export function inState(state: ProcedureState): Filter {
  return OF_STATE[state];
}

/** Procedures of which this stage has begun and not ended. */
export function inStage(stage: ProcedureStageCode): Filter {
  return holds(
    (alias) => `exists (select 1 from procedure_stage s
    where s.procedure_id = ${alias}.id and s.stage = ? and s.ended_on is null)`,
    [stage],
  );
}

/** Procedures whose file reference begins so. */
export function beginningWith(reference: string): Filter {
  return { fileReference: beginsLike(reference) };
}

/** Procedures for which the condition in SQL is true; its values are bound. */
export function holds(condition: (alias: string) => string, values: readonly unknown[]): Filter {
  return { [raw(condition, [...values])]: [] };
}
