import { ForbiddenError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import type { Foreign, Ownership } from "./ownership.js";
import { nounOf } from "./recorded-table.js";
import type { RecordedTable } from "./table.js";

interface Asking {
  readonly table: RecordedTable;
  readonly ownership: Ownership;
  readonly authority: string | null;
  readonly loaders: Loaders;
}

/** Why the row is not the authority's own; null if it is. */
export async function findForeign(
  row: object,
  { table, ownership, authority, loaders }: Asking,
): Promise<Foreign | null> {
  const owner = await table.recorded.ownerOf(row, loaders);

  return ownership.findForeign(owner, { authority, loaders });
}

/** Throws `FORBIDDEN` unless the row is the authority's own. */
export async function requireOwn(row: object, asking: Asking): Promise<void> {
  const foreign = await findForeign(row, asking);
  if (foreign) throw new ForbiddenError(`This ${nounOf(asking.table)} ${foreign.refusal}.`);
}
