import type { Context } from "@kim-hub/kit/context";
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
  readonly change: (procedure: NaturalisationProcedure) => Partial<NaturalisationProcedure>;
}

/**
 * Takes a procedure a step further in one transaction: its own values, the stage that stands for the step, and the end of the stages
 * that were still open, so that the path shows it as well.
 */
export function writeAct(
  context: Context,
  { id, expectedVersion, day, stage, change }: Act,
): Promise<NaturalisationProcedure> {
  return changeRow(
    { table: NATURALISATION_PROCEDURES, ownership: OWN_AUTHORITY_ONLY, context },
    {
      ...{ id, expectedVersion, change },
      writeBeside: (procedure, em) => writeStages({ ...context, em }, { procedure, stage, day }),
    },
  );
}

interface Step extends Pick<Act, "stage" | "day"> {
  readonly procedure: NaturalisationProcedure;
}

async function writeStages(context: Context, { procedure, stage, day }: Step): Promise<void> {
  const recording = { table: PROCEDURE_STAGES, ownership: OWN_AUTHORITY_ONLY, context };
  // Not by the request's loaders, which may know the stages from before.
  const stages = await new Loaders(context.em).list(ProcedureStage, "procedure", procedure.id);
  for (const open of stages.filter(({ startedOn, endedOn }) => endedOn === null && startedOn <= day))
    await changeRow(recording, { id: open.id, expectedVersion: open.version, change: () => ({ endedOn: day }) });
  if (!stages.some((each) => each.stage === stage && each.startedOn === day))
    await recordRow(recording, { procedure: procedure.fileReference, stage, startedOn: day, endedOn: day });
}
