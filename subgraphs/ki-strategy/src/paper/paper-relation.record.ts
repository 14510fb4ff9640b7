import { LocalDate } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { CouncilPaper } from "./council-paper.js";
import type { PaperRelation } from "./paper-relation.js";
import { PAPER_RELATIONS } from "./paper-relation.table.js";
import { PaperRelationKind } from "./paper-relation-kind.js";

/** What the territory's papers do with others. */
export const PAPER_RELATION_RECORD: RecordTable<PaperRelation> = {
  table: PAPER_RELATIONS,
  term: "what a paper does with another (Bezug zwischen Vorlagen)",
  fields: {
    paper: required(ID),
    position: required(String, "Its place in the list, in three digits."),
    kind: required(PaperRelationKind),
    to: optional(ID, "The other paper, where it is recorded."),
    reference: optional(String, "Its number, where it is not recorded."),
    worksFrom: optional(LocalDate, "Where a document states it; otherwise it is the day of the decision."),
    ...CITATION,
  },
  territoryOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
};
