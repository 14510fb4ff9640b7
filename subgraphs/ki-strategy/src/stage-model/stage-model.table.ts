import { required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { NAME, TEXT } from "@kim-hub/records/text-rules";
import { checkInterval, INTERVAL } from "../partial-date/interval-columns.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { StageModel } from "./stage-model.js";

/** Every local model of the work on a case. */
export const STAGE_MODELS = createTable({
  file: "stage-models.csv",
  entity: StageModel,
  key: ["id"],
  columns: {
    id: required(NAME, { description: "e.g. STUFEN-05711." }),
    ags: required(TERRITORY, { property: "territoryAgs" }),
    name: required(TEXT),
    ...INTERVAL,
    ...CITATION,
  },
  check: checkInterval,
  recorded: {
    term: "a local model of the work on a case (Stufenmodell)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
