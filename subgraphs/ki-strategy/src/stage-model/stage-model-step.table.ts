import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { oneOf, TEXT, WHOLE_NUMBER } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { listOf } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { StageModelStep } from "./stage-model-step.js";

const STAGES = listOf(oneOf(CaseStageCode));

/** Every step of every local model. */
export const STAGE_MODEL_STEPS: CsvTable<StageModelStep> = {
  file: "stage-model-steps.csv",
  entity: StageModelStep,
  key: ["model", "position"],
  columns: ["model", "position", "name", "stages", "remark", "source", "passage"],
  pointsTo: ["stage-models.csv", "sources.csv"],
  toRow: (row, known) =>
    new StageModelStep({
      modelId: row.get("model", known.keyIn("stage-models.csv")),
      position: row.get("position", WHOLE_NUMBER),
      name: row.get("name", TEXT),
      stages: row.find("stages", STAGES) ?? [],
      remark: row.find("remark", TEXT),
      ...readCited(row, known),
    }),
};
