import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { GuideGoalResult } from "./goal-result.js";
import { GuideGoalAgreement } from "./guide-goal-agreement.js";

/** Every goal, agreed while the guide accompanied the person. */
export const GUIDE_GOAL_AGREEMENTS = createTable({
  file: "guide-goal-agreements.csv",
  entity: GuideGoalAgreement,
  key: ["authority", "file", "agreed_on", "goal"],
  idOf: uuidOf,
  columns: {
    ...FILE_COLUMNS,
    goal: required(TEXT),
    agreed_on: required(DATE),
    due_on: required(DATE),
    result: optional(oneOf(GuideGoalResult)),
  },
  joinedKeys: FILE_KEYS,
  check: inOrder("agreed_on", "due_on"),
  acrossTables: {
    sql: `select agreement.id from guide_goal_agreement agreement where not exists (
      select 1 from guide_accompaniment accompaniment where accompaniment.file_id = agreement.file_id
        and agreement.agreed_on between accompaniment.started_on and coalesce(accompaniment.ended_on, 'infinity'))`,
    column: "agreed_on",
    rule: "must lie in an accompaniment of the person",
  },
  recorded: { term: "a goal agreement of the integration guide (Zielvereinbarung)", ...OF_FILE },
});
