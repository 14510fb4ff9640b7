import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "CaseState",
  description: "State of a case-management case (Fallstatus).",
  codes: {
    OPEN: ["Laufend."],
    PAUSED: ["Ruhend."],
    CLOSED_GOAL_REACHED: ["Beendet: Ziele erreicht."],
    CLOSED_REFERRED: ["Beendet: an eine andere Stelle vermittelt."],
    CLOSED_MOVED: ["Beendet: Wegzug."],
    CLOSED_WITHDRAWN: ["Beendet: durch die Klientin oder den Klienten."],
    CLOSED_NO_CONTACT: ["Beendet: kein Kontakt mehr."],
  },
});

/** Every closed state names its reason. */
export type CaseState = CodeOf<typeof STATES>;

export const { codes: CaseState } = STATES;
