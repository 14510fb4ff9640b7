import { registerEnumType } from "type-graphql";

/** The outcome of a request for data. */
export enum RequestOutcome {
  ANSWERED = "ANSWERED",
  ANSWERED_IN_PART = "ANSWERED_IN_PART",
  REFUSED = "REFUSED",
}

registerEnumType(RequestOutcome, {
  name: "RequestOutcome",
  description: "What a single request for data led to (Ergebnis eines Übermittlungsersuchens).",
  valuesConfig: {
    ANSWERED: { description: "Beantwortet" },
    ANSWERED_IN_PART: { description: "Teilweise beantwortet" },
    REFUSED: { description: "Abgelehnt" },
  },
});
