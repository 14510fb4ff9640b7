import { registerEnumType } from "type-graphql";

/** The state of a case; every closed state names its reason. */
export enum CaseState {
  OPEN = "OPEN",
  PAUSED = "PAUSED",
  CLOSED_GOAL_REACHED = "CLOSED_GOAL_REACHED",
  CLOSED_REFERRED = "CLOSED_REFERRED",
  CLOSED_MOVED = "CLOSED_MOVED",
  CLOSED_WITHDRAWN = "CLOSED_WITHDRAWN",
  CLOSED_NO_CONTACT = "CLOSED_NO_CONTACT",
}

registerEnumType(CaseState, {
  name: "CaseState",
  description: "State of a case-management case (Fallstatus).",
  valuesConfig: {
    OPEN: { description: "Laufend." },
    PAUSED: { description: "Ruhend." },
    CLOSED_GOAL_REACHED: { description: "Beendet: Ziele erreicht." },
    CLOSED_REFERRED: { description: "Beendet: an eine andere Stelle vermittelt." },
    CLOSED_MOVED: { description: "Beendet: Wegzug." },
    CLOSED_WITHDRAWN: { description: "Beendet: durch die Klientin oder den Klienten." },
    CLOSED_NO_CONTACT: { description: "Beendet: kein Kontakt mehr." },
  },
});
