import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { withLabel } from "@kim-hub/kit/code-label";
import type { Context } from "@kim-hub/kit/context";
import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { changeRow } from "@kim-hub/records/change-row";
import { recordRow } from "@kim-hub/records/record-row";
import { requireVersion } from "@kim-hub/records/require-version";
import { findStoredRow } from "@kim-hub/records/stored-row";
import { writeAlone } from "@kim-hub/records/write-alone";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CASES } from "../case-file/case-management-case.table.js";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { CASE_STAGES } from "../case-stage/case-stage.table.js";
import { isClosed } from "./case-act.js";
import { CASE_RECORDING } from "./recording-of-cases.js";

interface Entering {
  readonly id: string;
  /** The version of the case that the caller has seen. */
  readonly expectedVersion: number;
  readonly stage: CaseStageCode;
  readonly on: string;
  readonly jumpReason: string | null;
}

/** Ends the stage that the case is in and begins the next, on one day and in one transaction, under the rules of every stage. */
export async function enterStage(context: Context, entering: Entering): Promise<CaseManagementCase> {
  const { id, stage, on: startedOn, jumpReason } = entering;

  return writeAlone(context.em, CASE_RECORDING.ownership.lockOf(context.viewer.authority), async (em) => {
    const writing = { ...CASE_RECORDING, table: CASE_STAGES, context: { ...context, em } };
    const caseFile = await requireRunning(em, entering);
    const lasting = await em.find(CaseStage, { caseFile: id, endedOn: null });
    for (const { id: stageId, version } of lasting)
      await changeRow(writing, { id: stageId, expectedVersion: version, change: () => ({ endedOn: startedOn }) });
    await recordRow(writing, { caseFile: caseFile.fileReference, stage, startedOn, jumpReason });

    return caseFile;
  });
}

async function requireRunning(em: EntityManager, { id, expectedVersion }: Entering): Promise<CaseManagementCase> {
  const stored = await findStoredRow(em, CaseManagementCase, id);
  if (!stored) throw new NotFoundError("There is no CaseManagementCase of this id.");
  requireVersion(CASES, stored, expectedVersion);
  const { state } = stored.value;
  if (isClosed(state))
    throw new ConflictError(
      `This CaseManagementCase is ${withLabel(CaseState, state)}: no stage begins in a closed case.`,
    );

  return stored.value;
}
