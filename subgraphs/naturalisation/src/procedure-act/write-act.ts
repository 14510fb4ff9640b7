import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError, ConflictError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { changeRow } from "@kim-hub/records/change-row";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { recordRow } from "@kim-hub/records/record-row";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { NATURALISATION_PROCEDURES } from "../naturalisation-procedure/naturalisation-procedure.table.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { PROCEDURE_STAGES } from "../procedure-stage/procedure-stage.table.js";
import type { ProcedureStageCode } from "../procedure-stage/procedure-stage-code.js";

interface Act {
  readonly id: string;
  readonly expectedVersion: number;
  readonly day: string;
  readonly stage: ProcedureStageCode;
  /** Whether criminal proceedings that suspend the decision forbid it. */
  readonly isDecision: boolean;
  readonly change: (procedure: NaturalisationProcedure) => Partial<NaturalisationProcedure>;
}

/**
 * Takes a procedure a step further in one transaction: its own values, the stage that stands for the step, and the end of the stages
 * that were still open, so that the path shows it as well.
 */
export async function writeAct(
  context: Context,
  { id, expectedVersion, day, stage, isDecision, change }: Act,
): Promise<NaturalisationProcedure> {
  if (day > localDate()) throw new BadInputError("The day of what is recorded must not lie in the future.");
  const recording = { ownership: OWN_AUTHORITY_ONLY, context };
  const ended = await changeRow({ ...recording, table: NATURALISATION_PROCEDURES }, { id, expectedVersion, change });
  // By the row's own id, which a client may have written in capitals; and not by the request's loaders, which may know the stages from before.
  const stages = await new Loaders(context.em).list(ProcedureStage, "procedure", ended.id);
  if (isDecision && stages.some(isSuspended(day)))
    throw new ConflictError("The decision is suspended while criminal proceedings are pending (§ 12a Abs. 3 StAG).");
  for (const open of stages.filter(({ startedOn, endedOn }) => endedOn === null && startedOn <= day))
    await changeRow(
      { ...recording, table: PROCEDURE_STAGES },
      { id: open.id, expectedVersion: open.version, change: () => ({ endedOn: day }) },
    );
  if (!stages.some((each) => each.stage === stage && each.startedOn === day))
    await recordRow(
      { ...recording, table: PROCEDURE_STAGES },
      { procedure: ended.fileReference, stage, startedOn: day, endedOn: day },
    );

  return ended;
}

function isSuspended(day: string): (stage: ProcedureStage) => boolean {
  return ({ stage, startedOn, endedOn }) =>
    stage === "SUSPENDED" && startedOn <= day && (endedOn === null || endedOn >= day);
}
