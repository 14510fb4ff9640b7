import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { ClauseStatus } from "./clause-status.js";
import { FundingOutline } from "./funding-outline.js";
import { FUNDING_OUTLINES } from "./funding-outline.table.js";
import { OutlineClause } from "./outline-clause.js";

/** Clauses of outlines on single municipalities. */
export const OUTLINE_CLAUSES = createTable({
  file: "outline-clauses.csv",
  entity: OutlineClause,
  key: ["outline", "position"],
  columns: {
    outline: required(keyOf(FUNDING_OUTLINES), { property: "outlineId" }),
    position: PLACE,
    municipality: required(TERRITORY, { property: "municipalityAgs" }),
    clause: required(TEXT, { description: "The outline's own words." }),
    instrument: optional(TEXT),
    status: optional(oneOf(ClauseStatus)),
    ...CITATION,
  },
  recorded: {
    term: "what an outline says of a municipality (Einbindung der kreisangehörigen Gemeinde)",
    ownerOf: async ({ outlineId }, loaders) => (await loaders.get(FundingOutline, outlineId)).territoryAgs,
  },
});
