import type { Context } from "@kim-hub/kit/context";
import type { Ownership } from "../table/ownership.js";
import type { RecordedTable } from "../table/recorded-table.js";

/** What a mutation writes: a row of this table, for this caller. */
export interface Recording {
  readonly table: RecordedTable;
  readonly ownership: Ownership;
  readonly context: Pick<Context, "em" | "viewer" | "disclose">;
}
