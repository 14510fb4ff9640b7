import { optional, required, withDefault } from "@kim-hub/records/column";
import { TEXT_LIST } from "@kim-hub/records/list-rules";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf, YEAR } from "@kim-hub/records/value-rules";
import { FundingPillar } from "../funding/funding-pillar.js";
import { MILESTONES } from "../milestone/milestone.table.js";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { Measure } from "./measure.js";

/** Every planned measure. */
export const MEASURES = createTable({
  file: "measures.csv",
  entity: Measure,
  key: ["scope", "position"],
  columns: {
    scope: SCOPE,
    position: PLACE,
    year: optional(YEAR),
    measure: required(TEXT),
    pillar: optional(oneOf(FundingPillar)),
    planned_cents: optional(CENTS),
    financed_by: withDefault([], TEXT_LIST, { later: true, description: "Who pays for it as a measure of its own." }),
    milestone: optional(keyOf(MILESTONES), { property: "milestoneId", description: "The milestone that it serves." }),
    ...CITATION,
  },
  recorded: {
    term: "a planned measure (Maßnahme)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
