import { LocalDate } from "@kim-hub/kit/scalars";
import { ID, Int } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { CouncilPaper } from "./council-paper.js";
import { DeliberationOutcome } from "./deliberation-outcome.js";
import { DeliberationRole } from "./deliberation-role.js";
import type { DeliberationStep } from "./deliberation-step.js";
import { DELIBERATION_STEPS } from "./deliberation-step.table.js";
import { Plenary } from "./plenary.js";

/** The sequences in which the papers are deliberated. */
export const DELIBERATION_STEP_RECORD: RecordTable<DeliberationStep> = {
  table: DELIBERATION_STEPS,
  term: "a step of a paper's deliberation (Beratungsfolge)",
  fields: {
    paper: required(ID),
    position: required(Int, "Counted from 1."),
    body: required(ID),
    date: optional(LocalDate),
    role: required(DeliberationRole),
    public: optional(Boolean),
    outcome: optional(DeliberationOutcome),
    votesFor: optional(Int, "Ja-Stimmen."),
    votesAgainst: optional(Int, "Nein-Stimmen."),
    abstentions: optional(Int, "Enthaltungen."),
    unanimous: optional(Boolean, "Einstimmig."),
    inPlaceOf: optional(Plenary, "Where the body decided for the elected assembly (Dringlichkeitsentscheidung)."),
    inPlaceBasis: optional(String, "The norm by which it could."),
    ...CITATION,
  },
  territoryOf: async ({ paperId }, loaders) => (await loaders.get(CouncilPaper, paperId)).territoryAgs,
};
