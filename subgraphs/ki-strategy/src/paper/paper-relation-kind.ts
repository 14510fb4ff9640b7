import { registerEnumType } from "type-graphql";

/** A paper's relation to another. */
export enum PaperRelationKind {
  ANSWERS = "ANSWERS",
  FOLLOWS = "FOLLOWS",
  AMENDS = "AMENDS",
  REVOKES = "REVOKES",
  RATIFIES = "RATIFIES",
}

registerEnumType(PaperRelationKind, {
  name: "PaperRelationKind",
  description: "What a paper does with another (Bezug zwischen Vorlagen).",
  valuesConfig: {
    ANSWERS: { description: "Beantwortung einer Anfrage." },
    FOLLOWS: { description: "Fortschreibung oder Bericht.\nIt carries on an earlier paper or reports on it." },
    AMENDS: { description: "Änderung.\nIt changes what was decided on it." },
    REVOKES: { description: "Aufhebung.\nIt lifts what was decided on it." },
    RATIFIES: { description: "Genehmigung einer Dringlichkeitsentscheidung." },
  },
});
