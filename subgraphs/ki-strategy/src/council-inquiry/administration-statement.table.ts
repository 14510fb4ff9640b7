import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { AdministrationStatement } from "./administration-statement.js";

/** The administrations' answers in words. */
export const ADMINISTRATION_STATEMENTS = createTable({
  file: "administration-statements.csv",
  entity: AdministrationStatement,
  key: ["ags", "question"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    question: required(TEXT, { description: "The number of the question, e.g. 8." }),
    text: required(TEXT),
    date: optional(DATE),
    ...CITATION,
  },
  recorded: {
    term: "what the administration answers in words (Stellungnahme der Verwaltung)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
