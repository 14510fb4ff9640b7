import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const OUTCOMES = createCodeTable({
  name: "RequirementOutcome",
  description: "Whether a requirement is met (Ergebnis der Prüfung).",
  codes: {
    MET: ["erfüllt"],
    NOT_MET: ["nicht erfüllt"],
    OPEN: ["offen: die Feststellung fehlt"],
    EXEMPT: ["nicht verlangt"],
  },
});

export type RequirementOutcome = CodeOf<typeof OUTCOMES>;

export const { codes: RequirementOutcome } = OUTCOMES;
