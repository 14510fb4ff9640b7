import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const OUTCOMES = createCodeTable({
  name: "RequestOutcome",
  description: "What a single request for data led to (Ergebnis eines Übermittlungsersuchens).",
  codes: {
    ANSWERED: ["Beantwortet"],
    ANSWERED_IN_PART: ["Teilweise beantwortet"],
    REFUSED: ["Abgelehnt"],
  },
});

export type RequestOutcome = CodeOf<typeof OUTCOMES>;

export const { codes: RequestOutcome } = OUTCOMES;
