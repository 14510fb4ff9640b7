import { registerEnumType } from "type-graphql";

/** What came of a deliberation. */
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
    ACCEPTED: { description: "As proposed (laut Beschlussvorschlag angenommen)." },
    AMENDED: { description: "With changes (geändert angenommen)." },
    REJECTED: { description: "Rejected (abgelehnt); a tie rejects (§ 50 Abs. 1 GO NRW)." },
    NOTED: { description: "Taken note of (zur Kenntnis genommen)." },
    REFERRED: { description: "Referred to another body (verwiesen)." },
    POSTPONED: { description: "Put off to a later sitting (vertagt)." },
    REMOVED: { description: "Removed from the agenda (abgesetzt, zurückgezogen)." },
  },
});
