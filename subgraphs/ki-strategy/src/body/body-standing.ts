import { registerEnumType } from "type-graphql";

/** Whether a body exists. */
export enum BodyStanding {
  ESTABLISHED = "ESTABLISHED",
  RECOMMENDED = "RECOMMENDED",
}

registerEnumType(BodyStanding, {
  name: "BodyStanding",
  description: "Whether a body exists or is only recommended.",
  valuesConfig: {
    ESTABLISHED: { description: "Eingerichtet." },
    RECOMMENDED: {
      description:
        "Empfohlen.\nIt stands in a recommendation, such as the Handlungskonzept of the state; no territory has it by that.",
    },
  },
});
