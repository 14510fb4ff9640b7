import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "ConsentState",
  description: "Why an access had no valid permission at its instant (Stand der Einwilligung beim Zugriff).",
  codes: {
    NONE: ["Weder Mandat noch Rechtsgrundlage."],
    UNKNOWN: ["Mandat, das die Vertrauensstelle nicht kennt."],
    UPCOMING: ["Noch nicht erteilt oder noch nicht gültig."],
    EXPIRED: ["Abgelaufen."],
    REFUSED: ["Verweigert."],
    WITHDRAWN: ["Widerrufen."],
    INVALIDATED: ["Für ungültig erklärt: galt von Anfang an nicht."],
    SUPERSEDED: ["Durch eine neue ersetzt."],
  },
});

export type ConsentState = CodeOf<typeof STATES>;
export const { codes: ConsentStates } = STATES;
