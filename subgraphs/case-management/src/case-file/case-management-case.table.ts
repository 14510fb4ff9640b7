import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { withLabel } from "@kim-hub/kit/code-label";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { FILE_KEY, PERSONAL_COLUMNS } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { AccessRoute } from "./access-route.js";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseState } from "./case-state.js";

const GOAL_REACHED = withLabel(CaseState, CaseState.CLOSED_GOAL_REACHED);
const EVALUATION = withLabel(CaseStageCode, CaseStageCode.EVALUATION);

/** Every case of the bodies that provide case management. */
export const CASES = createTable({
  file: "cases.csv",
  entity: CaseManagementCase,
  key: FILE_KEY,
  idOf: uuidOf,
  columns: {
    ...PERSONAL_COLUMNS,
    case_manager: required(TEXT, { description: "As subject of the access token." }),
    state: required(oneOf(CaseState)),
    opened_on: required(DATE),
    closed_on: optional(DATE),
    access_route: optional(oneOf(AccessRoute), { later: true }),
    status_group: optional(oneOf(StatusGroup), {
      later: true,
      description: "The group of the residence status as the client tells it.",
    }),
    transferred_on: optional(DATE, { ofActs: true }),
    continued_as: optional(TEXT, { ofActs: true, secret: true }),
    counted_as: optional(TEXT, { ofActs: true }),
  },
  check: inOrder("opened_on", "closed_on"),
  acrossTables: {
    sql: `select id from case_management_case where state = 'CLOSED_GOAL_REACHED' and not exists (
      select 1 from case_stage where case_file_id = case_management_case.id and stage = 'EVALUATION')`,
    column: "state",
    rule: `must not be ${GOAL_REACHED} before the stage ${EVALUATION}`,
  },
  recorded: {
    term: "a case (Fall des Case Managements)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});
