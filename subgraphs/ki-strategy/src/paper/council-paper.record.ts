import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { CouncilPaper } from "./council-paper.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { DocumentType } from "./document-type.js";

/** The territory's papers. */
export const COUNCIL_PAPER_RECORD: RecordTable<CouncilPaper> = {
  table: COUNCIL_PAPERS,
  term: "a paper (Vorlage, Drucksache)",
  fields: {
    id: required(ID, "e.g. 05711-2020-01."),
    ags: required(Ags),
    type: required(DocumentType),
    number: optional(String, "Vorlagen- or Drucksachennummer."),
    public: optional(Boolean),
    author: optional(String, "The office or public function that answers for it (Verfasser)."),
    leadUnit: optional(String, "Federführende Dienststelle."),
    involvedUnits: optional([String], "Beteiligte Dienststellen."),
    date: optional(LocalDate),
    subject: required(String, "Beratungsgegenstand."),
    proposedDecision: optional(String, "Beschlussvorschlag."),
    attachments: optional([String], "Anlagen."),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
