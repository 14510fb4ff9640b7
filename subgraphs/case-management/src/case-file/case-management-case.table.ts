import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT, UUID } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseState } from "./case-state.js";

/** Every case of the bodies that provide case management. */
export const CASES = createTable({
  file: "cases.csv",
  entity: CaseManagementCase,
  key: ["id"],
  columns: {
    id: required(UUID),
    authority: required(TEXT, { property: "authorityId" }),
    file_reference: required(TEXT),
    client_name: required(TEXT),
    case_manager: required(TEXT),
    state: required(oneOf(CaseState)),
    opened_on: required(DATE),
    closed_on: optional(DATE),
    pseudonym: required(TEXT),
  },
  check: inOrder("opened_on", "closed_on"),
});
