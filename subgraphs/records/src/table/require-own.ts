import { ForbiddenError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { Ownership } from "./ownership.js";
import { nounOf, type RecordedTable } from "./recorded-table.js";

interface Asking {
  readonly ownership: Ownership;
  readonly table: RecordedTable;
  readonly viewer: Pick<Viewer, "authority">;
  readonly loaders: Loaders;
}

/** Throws `FORBIDDEN` unless the row is the own authority's. */
export async function requireOwn(row: object, { ownership, table, viewer, loaders }: Asking): Promise<void> {
  const owner = await table.recorded.ownerOf(row, loaders);
  const foreign = await ownership.findForeign(owner, { authority: viewer.authority, loaders });
  if (foreign) throw new ForbiddenError(`This ${nounOf(table)} ${foreign.refusal}.`);
}
