import type { CsvRow } from "../reference/csv-row.js";
import { DATE, oneOf, TEXT, WHOLE_NUMBER, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import { DeliberationRole } from "./deliberation-role.js";
import { DeliberationStep } from "./deliberation-step.js";
import { Plenary } from "./plenary.js";

const ROLE = oneOf(DeliberationRole);
const OUTCOME = oneOf(DeliberationOutcome);
const PLENARY = oneOf(Plenary);

/** Every step of every paper, and what came of it. */
export const DELIBERATION_STEPS: CsvTable<DeliberationStep> = {
  file: "deliberation-steps.csv",
  entity: DeliberationStep,
  key: ["paper", "position"],
  columns: [
    ...["paper", "position", "body", "date", "role", "public", "outcome", "votes_for", "votes_against", "abstentions"],
    ...["unanimous", "in_place_of", "in_place_basis", "source", "passage"],
  ],
  later: {
    outcome: "outcome",
    votes_for: "votesFor",
    votes_against: "votesAgainst",
    abstentions: "abstentions",
    unanimous: "isUnanimous",
    in_place_of: "inPlaceOf",
    in_place_basis: "inPlaceBasis",
  },
  pointsTo: ["council-papers.csv", "bodies.csv", "sources.csv"],
  toRow: (row, known) => {
    const step = new DeliberationStep({
      paperId: row.get("paper", known.keyIn("council-papers.csv")),
      position: row.get("position", WHOLE_NUMBER),
      bodyId: row.get("body", known.keyIn("bodies.csv")),
      date: row.find("date", DATE),
      role: row.get("role", ROLE),
      isPublic: row.find("public", YES_NO),
      outcome: row.find("outcome", OUTCOME),
      votesFor: row.find("votes_for", WHOLE_NUMBER),
      votesAgainst: row.find("votes_against", WHOLE_NUMBER),
      abstentions: row.find("abstentions", WHOLE_NUMBER),
      isUnanimous: row.find("unanimous", YES_NO),
      inPlaceOf: row.find("in_place_of", PLENARY),
      inPlaceBasis: row.find("in_place_basis", TEXT),
      ...readCited(row, known),
    });
    checkVotes(step, row);
    if (step.inPlaceOf !== null && step.role !== DeliberationRole.DECIDES)
      throw row.fault("in_place_of", "must be empty where the body does not decide");
    if (step.inPlaceOf === null && step.inPlaceBasis !== null)
      throw row.fault("in_place_basis", "must be empty where in_place_of is");

    return step;
  },
};

function checkVotes({ outcome, votesFor, votesAgainst, isUnanimous }: DeliberationStep, row: CsvRow): void {
  if (isUnanimous && votesAgainst !== null && votesAgainst > 0)
    throw row.fault("unanimous", "must not be yes where somebody voted against");
  if (votesFor === null || votesAgainst === null) return;
  if (outcome === DeliberationOutcome.ACCEPTED && votesFor <= votesAgainst)
    throw row.fault("outcome", "must not be ACCEPTED without a majority of votes");
}
