import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "BreachState",
  description: "What was found of a possible breach (Stand der Prüfung).",
  codes: {
    OPEN: ["Noch nicht geprüft."],
    REPORTED: ["Der Aufsichtsbehörde gemeldet."],
    NO_RISK: ["Kein Risiko für die Person; nicht gemeldet."],
  },
});

export type BreachState = CodeOf<typeof STATES>;

export const { codes: BreachStates } = STATES;
