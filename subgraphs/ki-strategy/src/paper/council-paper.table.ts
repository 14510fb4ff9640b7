import { optional, required, withDefault } from "@kim-hub/records/column";
import { TEXT_LIST } from "@kim-hub/records/list-rules";
import { createTable } from "@kim-hub/records/table";
import { DATE, NAME, TEXT } from "@kim-hub/records/text-rules";
import { oneOf, YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { DocumentType } from "../source/document-type.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { CouncilPaper } from "./council-paper.js";

/** Every paper; a sitting may precede its date. */
export const COUNCIL_PAPERS = createTable({
  file: "council-papers.csv",
  entity: CouncilPaper,
  key: ["id"],
  columns: {
    id: required(NAME, { description: "e.g. 05711-2020-01." }),
    ags: required(TERRITORY, { property: "territoryAgs" }),
    type: required(oneOf(DocumentType)),
    number: optional(TEXT, { description: "Vorlagen- or Drucksachennummer." }),
    public: optional(YES_NO, { property: "isPublic" }),
    author: optional(TEXT, { description: "The office or public function that answers for it (Verfasser)." }),
    lead_unit: optional(TEXT, { description: "Federführende Dienststelle." }),
    involved_units: withDefault([], TEXT_LIST, { description: "Beteiligte Dienststellen." }),
    date: optional(DATE),
    subject: required(TEXT, { description: "Beratungsgegenstand." }),
    proposed_decision: optional(TEXT, { description: "Beschlussvorschlag." }),
    attachments: withDefault([], TEXT_LIST, { description: "Anlagen." }),
    ...CITATION,
  },
  recorded: {
    term: "a paper (Vorlage, Drucksache)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
