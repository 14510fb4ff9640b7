import type { Recorded } from "./recorded.js";
import type { Table } from "./table.js";

/** A table whose rows clients record. */
export type RecordedTable = Table & { readonly recorded: Recorded<object> };

/** Whether clients record the table's rows. */
export function isRecorded(table: Table): table is RecordedTable {
  return table.recorded !== undefined;
}

/** The GraphQL name of a row: `Milestone` in `recordMilestone`, `MilestoneInput` and messages. */
export function nounOf({ recorded, entity }: Table): string {
  return recorded?.noun ?? entity.name;
}
