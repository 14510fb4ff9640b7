import { required } from "@kim-hub/records/column";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import type { Recorded } from "@kim-hub/records/recorded";
import { TEXT } from "@kim-hub/records/text-rules";
import { CaseManagementCase } from "./case-management-case.js";
import { CASES } from "./case-management-case.table.js";
import type { RowOfCase } from "./row-of-case.js";

/** The columns by which a row names its case: staff and exports know it by its file reference. */
export const CASE_COLUMNS = {
  authority: FILES_AUTHORITY,
  case_file: required(TEXT, { property: null, description: "File reference of the case (Aktenzeichen)." }),
};

/** The case itself, by these columns. */
export const CASE_KEYS = { caseFile: { columns: ["authority", "case_file"], table: CASES } } as const;

/** A row of a case is its provider's, and its client's data. */
export const OF_CASE: Pick<Required<Recorded<RowOfCase>>, "subjectOf" | "ownerOf"> = {
  subjectOf: async ({ caseFile }, loaders) => (await loaders.get(CaseManagementCase, caseFile.id)).pseudonym,
  ownerOf: async ({ caseFile }, loaders) => (await loaders.get(CaseManagementCase, caseFile.id)).authorityId,
};
