import { readInterval } from "../partial-date/interval.js";
import { TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { StageModel } from "./stage-model.js";

/** Every local model of the work on a case. */
export const STAGE_MODELS: CsvTable<StageModel> = {
  file: "stage-models.csv",
  entity: StageModel,
  key: ["id"],
  columns: ["id", "ags", "name", "valid_from", "valid_to", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new StageModel({
      id: row.get("id", TEXT),
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      name: row.get("name", TEXT),
      ...readInterval(row),
      ...readCited(row, known),
    }),
};
