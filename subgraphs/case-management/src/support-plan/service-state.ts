import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "SupportServiceState",
  description: "How far a service of a support plan is (Stand einer Leistung im Hilfeplan).",
  codes: {
    PLANNED: ["Geplant."],
    APPLIED_FOR: ["Beantragt."],
    GRANTED: ["Bewilligt."],
    REFUSED: ["Abgelehnt."],
    ENDED: ["Beendet."],
  },
});

export type SupportServiceState = CodeOf<typeof STATES>;

export const { codes: SupportServiceState } = STATES;
