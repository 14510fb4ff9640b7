import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const DELIBERATION_OUTCOME_CODES = createCodeTable({
  name: "DeliberationOutcome",
  description: "What came of a deliberation (Beratungsergebnis).",
  codes: {
    ACCEPTED: ["Laut Beschlussvorschlag angenommen."],
    AMENDED: ["Geändert angenommen."],
    REJECTED: ["Abgelehnt.\nA tie rejects (§ 50 Abs. 1 GO NRW)."],
    NOTED: ["Zur Kenntnis genommen."],
    REFERRED: ["Verwiesen.\nReferred to another body."],
    POSTPONED: ["Vertagt.\nPut off to a later sitting."],
    REMOVED: ["Abgesetzt oder zurückgezogen.\nRemoved from the agenda."],
  },
});

/** The outcome of a deliberation. */
export type DeliberationOutcome = CodeOf<typeof DELIBERATION_OUTCOME_CODES>;

export const { codes: DeliberationOutcome } = DELIBERATION_OUTCOME_CODES;

/** The outcomes by which a paper's proposal holds. */
export const CARRIED: readonly (DeliberationOutcome | null)[] = [
  DeliberationOutcome.ACCEPTED,
  DeliberationOutcome.AMENDED,
];
