import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { createRegistry } from "@kim-hub/records/registry";
import { CASES } from "./case-file/case-management-case.table.js";
import { CASE_STAGES } from "./case-file/case-stage.table.js";
import { DEPUTYSHIPS } from "./deputyship/deputyship.table.js";

/** Every kind of row that can be imported. */
export const REGISTRY = createRegistry([CASES, CASE_STAGES, DEPUTYSHIPS], OWN_AUTHORITY_ONLY);
