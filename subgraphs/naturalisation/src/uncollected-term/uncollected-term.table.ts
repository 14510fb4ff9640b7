import { optional, required } from "@kim-hub/records/column";
import { AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { PipelineTerm } from "./pipeline-term.js";
import { UncollectedTerm } from "./uncollected-term.js";

/** The terms that offices do not collect; about nobody. */
export const UNCOLLECTED_TERMS = createTable({
  file: "uncollected-terms.csv",
  entity: UncollectedTerm,
  key: ["authority", "term"],
  idOf: uuidOf,
  columns: {
    authority: AUTHORITY,
    term: required(oneOf(PipelineTerm)),
    until: optional(DATE, { description: "The last day on which it was not collected; left out while it is not." }),
  },
  recorded: {
    term: "a term that the office does not collect (nicht erhobene Größe)",
    ownerOf: ({ authorityId }) => authorityId,
  },
});
