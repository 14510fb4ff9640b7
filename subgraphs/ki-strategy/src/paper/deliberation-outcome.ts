import { registerEnumType } from "type-graphql";

/** The outcome of a deliberation. */
export enum DeliberationOutcome {
  ACCEPTED = "ACCEPTED",
  AMENDED = "AMENDED",
  REJECTED = "REJECTED",
  NOTED = "NOTED",
  REFERRED = "REFERRED",
  POSTPONED = "POSTPONED",
  REMOVED = "REMOVED",
}

/** The outcomes by which a paper's proposal holds. */
export const CARRIED: readonly (DeliberationOutcome | null)[] = [
  DeliberationOutcome.ACCEPTED,
  DeliberationOutcome.AMENDED,
];

registerEnumType(DeliberationOutcome, {
  name: "DeliberationOutcome",
  description: "What came of a deliberation (Beratungsergebnis).",
  valuesConfig: {
    ACCEPTED: { description: "Laut Beschlussvorschlag angenommen." },
    AMENDED: { description: "Geändert angenommen." },
    REJECTED: { description: "Abgelehnt.\nA tie rejects (§ 50 Abs. 1 GO NRW)." },
    NOTED: { description: "Zur Kenntnis genommen." },
    REFERRED: { description: "Verwiesen.\nReferred to another body." },
    POSTPONED: { description: "Vertagt.\nPut off to a later sitting." },
    REMOVED: { description: "Abgesetzt oder zurückgezogen.\nRemoved from the agenda." },
  },
});
