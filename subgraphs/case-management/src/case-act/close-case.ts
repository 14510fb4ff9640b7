import type { Context } from "@kim-hub/kit/context";
import { changeRow } from "@kim-hub/records/change-row";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { writeAlone } from "@kim-hub/records/write-alone";
import type { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { CASE_STAGES } from "../case-stage/case-stage.table.js";
import { type ClosedState, closed } from "./case-act.js";
import { CASE_RECORDING } from "./recording-of-cases.js";

interface Closing {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: ClosedState;
  readonly on: string;
}

/** Closes the case and ends the stage that it is in, in one transaction. */
export async function closeCase(
  context: Context,
  { id, expectedVersion, reason, on }: Closing,
): Promise<CaseManagementCase> {
  return writeAlone(context.em, OWN_AUTHORITY_ONLY.lockOf(context.viewer.authority), async (em) => {
    const writing = { ...context, em };
    const change = (caseFile: CaseManagementCase) => closed(caseFile, { reason, on });
    const caseFile = await changeRow({ ...CASE_RECORDING, context: writing }, { id, expectedVersion, change });
    const lasting = await em.find(CaseStage, { caseFile: id, endedOn: null });
    for (const { id: stageId, version } of lasting)
      await changeRow(
        { ...CASE_RECORDING, table: CASE_STAGES, context: writing },
        { id: stageId, expectedVersion: version, change: () => ({ endedOn: on }) },
      );

    return caseFile;
  });
}
