import { registerEnumType } from "type-graphql";

/** What a paper does with another. */
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
    ANSWERS: { description: "It answers an inquiry (Beantwortung einer Anfrage)." },
    FOLLOWS: { description: "It carries on an earlier paper or reports on it (Fortschreibung, Bericht)." },
    AMENDS: { description: "It changes what was decided on it (Änderung)." },
    REVOKES: { description: "It lifts what was decided on it (Aufhebung)." },
    RATIFIES: { description: "It approves an urgent decision (Genehmigung einer Dringlichkeitsentscheidung)." },
  },
});
