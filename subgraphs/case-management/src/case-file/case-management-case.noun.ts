import type { Noun } from "@kim-hub/records/noun";
import { CaseManagementCase } from "./case-management-case.js";
import { CaseManagementCaseResolver } from "./case-management-case.resolver.js";
import { CASES } from "./case-management-case.table.js";

export const CASE_MANAGEMENT_CASE_NOUN: Noun = {
  entities: [CaseManagementCase],
  resolvers: [CaseManagementCaseResolver],
  tables: [CASES],
};
