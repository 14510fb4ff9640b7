import { ConflictError } from "@kim-hub/kit/errors";
import type { StoredRow } from "../store/stored-row.js";
import { nounOf } from "../table/recorded-table.js";
import type { RecordedTable } from "../table/table.js";

/** Throws `CONFLICT` unless the row still is as the caller has seen it. */
export function requireVersion(table: RecordedTable, { version }: StoredRow, expectedVersion: number): void {
  if (version !== expectedVersion)
    throw new ConflictError(
      `This ${nounOf(table)} was changed meanwhile: it is at version ${version}, not ${expectedVersion}.`,
    );
}
