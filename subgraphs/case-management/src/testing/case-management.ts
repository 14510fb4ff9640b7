import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { Office } from "@kim-hub/kit/office";
import type { OfficeExample } from "@kim-hub/kit/office-example";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";
import { createCase } from "./create-case.js";

const createFile = (values: Pick<CaseManagementCase, "authorityId" | "pseudonym">) =>
  createCase({ state: CaseState.CLOSED_GOAL_REACHED, closedOn: "2024-06-28", ...values });

export const caseFile = createFile({ authorityId: "CM-05711", pseudonym: "cm-7f3k" });
const foreign = createFile({ authorityId: "CM-05554", pseudonym: "cm-other" });

const enter = (stage: CaseStageCode, startedOn: string, endedOn: string | null) =>
  new CaseStage({ caseFile, stage, startedOn, endedOn });

/** Case management with one invented case that has gone through all stages, and one of another body. */
export const caseManagement: OfficeExample<CaseManagementCase> = {
  office: Office.CASE_MANAGEMENT,
  database,
  start: startCaseManagement,
  staff: { actor: "cm-1", role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK },
  file: caseFile,
  foreign,
  createRows: () => [
    enter(CaseStageCode.EVALUATION, "2024-05-06", "2024-06-28"),
    enter(CaseStageCode.SERVICE_STEERING, "2023-06-01", "2024-05-03"),
    enter(CaseStageCode.SUPPORT_PLANNING, "2023-05-02", "2023-05-31"),
    enter(CaseStageCode.ASSESSMENT, "2023-02-15", "2023-03-20"),
    enter(CaseStageCode.GOAL_AGREEMENT, "2023-04-03", "2023-04-28"),
    // Begun before the outreach that led to it was written down: within a quarter the binding order decides.
    enter(CaseStageCode.INITIAL_COUNSELLING, "2023-01-20", "2023-02-14"),
    enter(CaseStageCode.ACTIVE_OUTREACH, "2023-01-23", "2023-01-27"),
    new CaseStage({ caseFile: foreign, stage: CaseStageCode.ASSESSMENT, startedOn: "2022-01-03", endedOn: null }),
  ],
  fileType: CaseManagementCase,
  rowType: CaseStage,
  createFile,
  createRow: (file) =>
    new CaseStage({ caseFile: file, stage: CaseStageCode.ASSESSMENT, startedOn: "2024-01-01", endedOn: null }),
  query: {
    field: "caseManagementCase",
    selection: "{ familyName stages { stage startedOn } }",
    fields: ["familyName", "stages.stage", "stages.startedOn"],
  },
};
