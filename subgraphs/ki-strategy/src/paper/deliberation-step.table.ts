import { withLabel } from "@kim-hub/kit/code-label";
import { optional, required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER, YES_NO } from "@kim-hub/records/value-rules";
import { BODIES } from "../body/body.table.js";
import { CITATION } from "../source/citation-columns.js";
import { CouncilPaper } from "./council-paper.js";
import { COUNCIL_PAPERS } from "./council-paper.table.js";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import { DeliberationRole } from "./deliberation-role.js";
import { DeliberationStep } from "./deliberation-step.js";
import { Plenary } from "./plenary.js";

/** Every step of every paper, and what came of it. */
export const DELIBERATION_STEPS = createTable({
  file: "deliberation-steps.csv",
  entity: DeliberationStep,
  key: ["paper", "position"],
  columns: {
    paper: required(keyOf(COUNCIL_PAPERS), { property: "paperId" }),
    position: required(WHOLE_NUMBER, { description: "Counted from 1." }),
    body: required(keyOf(BODIES), { property: "bodyId" }),
    date: optional(DATE),
    role: required(oneOf(DeliberationRole)),
    public: optional(YES_NO, { property: "isPublic" }),
    outcome: optional(oneOf(DeliberationOutcome), { later: true }),
    votes_for: optional(WHOLE_NUMBER, { later: true, description: "Ja-Stimmen." }),
    votes_against: optional(WHOLE_NUMBER, { later: true, description: "Nein-Stimmen." }),
    abstentions: optional(WHOLE_NUMBER, { later: true, description: "Enthaltungen." }),
    unanimous: optional(YES_NO, { property: "isUnanimous", later: true, description: "Einstimmig." }),
    in_place_of: optional(oneOf(Plenary), {
      later: true,
      description: "Where the body decided for the elected assembly (Dringlichkeitsentscheidung).",
    }),
    in_place_basis: optional(TEXT, { later: true, description: "The norm by which it could." }),
    ...CITATION,
  },
  check: checkStep,
  recorded: {
    term: "a step of a paper's deliberation (Beratungsfolge)",
    ownerOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
  },
});

function checkStep(step: DeliberationStep, row: Row): void {
  checkVotes(step, row);
  if (step.inPlaceOf !== null && step.role !== DeliberationRole.DECIDES)
    throw row.fault("in_place_of", "must be empty where the body does not decide");
  if (step.inPlaceOf === null && step.inPlaceBasis !== null)
    throw row.fault("in_place_basis", "must be empty where in_place_of is");
}

function checkVotes({ outcome, votesFor, votesAgainst, isUnanimous }: DeliberationStep, row: Row): void {
  if (isUnanimous && votesAgainst !== null && votesAgainst > 0)
    throw row.fault("unanimous", "must not be yes where somebody voted against");
  if (votesFor === null || votesAgainst === null) return;
  if (outcome === DeliberationOutcome.ACCEPTED && votesFor <= votesAgainst)
    throw row.fault("outcome", `must not be ${withLabel(DeliberationOutcome, outcome)} without a majority of votes`);
}
