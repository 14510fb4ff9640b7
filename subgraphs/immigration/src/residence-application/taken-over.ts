import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "TakenOverApplication",
  description: "How far an application was when the file came from another office (Stand bei Übernahme).",
  codes: {
    PENDING: ["Bei Übernahme der Akte anhängig"],
    DECIDED: ["Vor Übernahme der Akte entschieden"],
  },
});

export type TakenOver = CodeOf<typeof STATES>;

export const { codes: TakenOver } = STATES;
