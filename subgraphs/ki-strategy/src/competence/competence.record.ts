import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Competence } from "./competence.js";
import { COMPETENCES } from "./competence.table.js";
import { CompetenceTopic } from "./competence-topic.js";

/** Who is competent in the territory and its towns. */
export const COMPETENCE_RECORD: RecordTable<Competence> = {
  table: COMPETENCES,
  term: "a competence (Zuständigkeit)",
  fields: {
    topic: required(CompetenceTopic),
    ags: required(Ags),
    validFrom: optional(LocalDate, "First day; left out where no beginning is recorded."),
    validTo: optional(LocalDate, "Last day; left out while it lasts."),
    authority: required(ID, "The office, e.g. EBH-05162."),
    source: required(String, "The norm or document that it rests on."),
  },
  beside: ["topic", "territoryAgs"],
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
