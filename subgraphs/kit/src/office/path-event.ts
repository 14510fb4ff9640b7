import { registerEnumType } from "type-graphql";

/** The code list that a segment's code is taken from. */
export enum PathEvent {
  STATUS_GROUP = "STATUS_GROUP",
  CM_STAGE = "CM_STAGE",
  PROCEDURE_PHASE = "PROCEDURE_PHASE",
}

registerEnumType(PathEvent, {
  name: "PathEvent",
  description: "What the code of a segment is taken from.",
  valuesConfig: {
    STATUS_GROUP: { description: "Gruppe des Aufenthaltsstatus." },
    CM_STAGE: { description: "Phase des Case Managements." },
    PROCEDURE_PHASE: { description: "Abschnitt des Einbürgerungsverfahrens." },
  },
});
