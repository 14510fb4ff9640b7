import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import type { RecordedTable } from "./table.js";

interface Disclosing {
  readonly disclose: Context["disclose"];
  readonly loaders: Loaders;
}

/** Names to the disclosure log whose data the row is, where its table holds personal rows. */
export async function discloseSubject(
  { recorded }: RecordedTable,
  row: object,
  { disclose, loaders }: Disclosing,
): Promise<void> {
  if (recorded.subjectOf) disclose(await recorded.subjectOf(row, loaders));
}
