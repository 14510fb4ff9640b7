import { createRowsOf } from "@kim-hub/records/rows-of-file";
import { Case } from "../data-classes.js";
import { CaseManagementCase } from "./case-management-case.js";

/** More rows of one kind than a case has. */
export const MOST_ROWS = 50;

/** The field of a case that lists its rows of one kind. */
export const createRowsOfCase = createRowsOf({ of: CaseManagementCase, by: "caseFile", Protected: Case });
