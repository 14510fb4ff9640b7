import { registerEnumType } from "type-graphql";

/** How an application ended. */
export enum ApplicationDecision {
  GRANTED = "GRANTED",
  REFUSED = "REFUSED",
  WITHDRAWN = "WITHDRAWN",
  TRANSFERRED = "TRANSFERRED",
}

registerEnumType(ApplicationDecision, {
  name: "ApplicationDecision",
  description: "How an application for a residence status ended (Erledigung des Antrags).",
  valuesConfig: {
    GRANTED: { description: "Erteilt" },
    REFUSED: { description: "Abgelehnt" },
    WITHDRAWN: { description: "Zurückgenommen" },
    TRANSFERRED: { description: "Abgegeben an eine andere Ausländerbehörde" },
  },
});
