import { firstDay, lastDay, PARTIAL_DATE } from "../partial-date/partial-date.js";
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
  toRow: (row, known) => {
    const model = new StageModel({
      id: row.get("id", TEXT),
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      name: row.get("name", TEXT),
      validFrom: row.find("valid_from", PARTIAL_DATE),
      validTo: row.find("valid_to", PARTIAL_DATE),
      ...readCited(row, known),
    });
    const { validFrom, validTo } = model;
    if (validFrom !== null && validTo !== null && lastDay(validTo) < firstDay(validFrom))
      throw row.fault("valid_to", "must not be before valid_from");

    return model;
  },
};
