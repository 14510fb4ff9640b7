import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { CASES } from "../case-file/case-management-case.table.js";

/** How an act changes a case. */
export const CASE_RECORDING = { table: CASES, ownership: OWN_AUTHORITY_ONLY } as const;
