import type { RecordedTable, Table } from "./table.js";

/** Whether clients record the table's rows. */
export function isRecorded(table: Table): table is RecordedTable {
  return table.recorded !== undefined;
}

/** The GraphQL name of a row: `Milestone` in `recordMilestone`, `MilestoneInput` and messages. */
export function nounOf({ recorded, entity }: Pick<Table, "entity" | "recorded">): string {
  return recorded?.noun ?? entity.name;
}
