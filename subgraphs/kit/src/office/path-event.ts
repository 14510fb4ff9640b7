import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const EVENTS = createCodeTable({
  name: "PathEvent",
  description: "What the code of a segment is taken from.",
  codes: {
    STATUS_GROUP: ["Gruppe des Aufenthaltsstatus."],
    CM_STAGE: ["Phase des Case Managements."],
    PROCEDURE_PHASE: ["Abschnitt des Einbürgerungsverfahrens."],
    OFFICE_STAGE: ["Abschnitt bei einer weiteren Stelle."],
  },
});

export type PathEvent = CodeOf<typeof EVENTS>;

export const { codes: PathEvent } = EVENTS;
