import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { AdministrationStatement } from "./administration-statement.js";
import { ADMINISTRATION_STATEMENTS } from "./administration-statement.table.js";

/** What the administration answers in words. */
export const ADMINISTRATION_STATEMENT_RECORD: RecordTable<AdministrationStatement> = {
  table: ADMINISTRATION_STATEMENTS,
  term: "what the administration answers in words (Stellungnahme der Verwaltung)",
  fields: {
    ags: required(Ags),
    question: required(String, "The number of the question, e.g. 8."),
    text: required(String),
    date: optional(LocalDate),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
