import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DECISIONS = createCodeTable({
  name: "ApplicationDecision",
  description: "How an application for a residence status ended (Erledigung des Antrags).",
  codes: {
    GRANTED: ["Erteilt"],
    REFUSED: ["Abgelehnt"],
    WITHDRAWN: ["Zurückgenommen"],
    TRANSFERRED: ["Abgegeben an eine andere Ausländerbehörde"],
  },
});

export type ApplicationDecision = CodeOf<typeof DECISIONS>;

export const { codes: ApplicationDecision } = DECISIONS;
