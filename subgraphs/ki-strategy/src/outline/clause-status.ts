import { registerEnumType } from "type-graphql";

/** How far a clause has come. */
export enum ClauseStatus {
  PLANNED = "PLANNED",
  AGREED = "AGREED",
  IN_FORCE = "IN_FORCE",
}

registerEnumType(ClauseStatus, {
  name: "ClauseStatus",
  description: "How far the inclusion of a municipality has come.",
  valuesConfig: {
    PLANNED: { description: "Vorgesehen.\nIntended in the outline." },
    AGREED: { description: "Vereinbart.\nAgreed with the municipality." },
    IN_FORCE: { description: "Umgesetzt.\nCarried out." },
  },
});
