import type { Context } from "@kim-hub/kit/context";
import type { Ownership } from "../table/ownership.js";
import type { RecordedTable } from "../table/table.js";

/** A mutation's write: a row of this table, for this caller. */
export interface Recording<T extends object = object> {
  readonly table: RecordedTable<T>;
  readonly ownership: Ownership;
  readonly context: Pick<Context, "em" | "viewer" | "disclose">;
}
