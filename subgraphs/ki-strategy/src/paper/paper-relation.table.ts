import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { CouncilPaper } from "./council-paper.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { PaperRelation } from "./paper-relation.js";
import { PaperRelationKind } from "./paper-relation-kind.js";

/** Relations of papers to others, recorded or only named. */
export const PAPER_RELATIONS = createTable({
  file: "paper-relations.csv",
  entity: PaperRelation,
  key: ["paper", "position"],
  columns: {
    paper: required(keyOf(COUNCIL_PAPERS), { property: "paperId" }),
    position: PLACE,
    kind: required(oneOf(PaperRelationKind)),
    to: optional(keyOf(COUNCIL_PAPERS), { property: "toId", description: "The other paper, where it is recorded." }),
    reference: optional(TEXT, { description: "Its number, where it is not recorded." }),
    works_from: optional(DATE, {
      property: "statedWorksFrom",
      description: "Where a document states it; otherwise it is the day of the decision.",
    }),
    ...CITATION,
  },
  check: ({ paperId, toId, reference }, row) => {
    if ((toId === null) === (reference === null))
      throw row.fault("to and reference", "must name a recorded paper or one by its number, and not both");
    if (toId === paperId) throw row.fault("to", "must be another paper");
  },
  recorded: {
    term: "what a paper does with another (Bezug zwischen Vorlagen)",
    ownerOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
  },
});
