import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DECISIONS = createCodeTable({
  name: "ProcedureDecision",
  description: "How a naturalisation procedure ended at one office (Ausgang des Verfahrens).",
  codes: {
    GRANTED: ["Einbürgerung verfügt"],
    REFUSED: ["Ablehnung"],
    WITHDRAWN: ["Rücknahme des Antrags"],
    TRANSFERRED: ["Abgabe an eine andere Einbürgerungsbehörde"],
  },
});

export type ProcedureDecision = CodeOf<typeof DECISIONS>;

export const { codes: ProcedureDecision } = DECISIONS;
