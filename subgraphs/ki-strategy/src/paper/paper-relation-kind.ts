import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const PAPER_RELATION_KIND_CODES = createCodeTable({
  name: "PaperRelationKind",
  description: "What a paper does with another (Bezug zwischen Vorlagen).",
  codes: {
    ANSWERS: ["Beantwortung einer Anfrage."],
    FOLLOWS: ["Fortschreibung oder Bericht.\nIt carries on an earlier paper or reports on it."],
    AMENDS: ["Änderung.\nIt changes what was decided on it."],
    REVOKES: ["Aufhebung.\nIt lifts what was decided on it."],
    RATIFIES: ["Genehmigung einer Dringlichkeitsentscheidung."],
  },
});

/** A paper's relation to another. */
export type PaperRelationKind = CodeOf<typeof PAPER_RELATION_KIND_CODES>;

export const { codes: PaperRelationKind } = PAPER_RELATION_KIND_CODES;
