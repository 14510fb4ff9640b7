import type { Context } from "@kim-hub/kit/context";
import type { RecordedTable } from "./recorded-table.js";

/** Names to the disclosure log whose data the row is, where its table holds personal rows. */
export function discloseSubject({ recorded }: RecordedTable, row: object, disclose: Context["disclose"]): void {
  if (recorded.subjectOf) disclose(recorded.subjectOf(row));
}
