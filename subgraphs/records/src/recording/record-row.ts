import { ConflictError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { discloseSubject } from "../table/disclose-subject.js";
import { requireOwn } from "../table/find-foreign.js";
import { nounOf } from "../table/recorded-table.js";
import { readInput } from "./read-input.js";
import type { Recording } from "./recording.js";
import { writeRow } from "./write-row.js";

/** Adds a row to the own authority's; `CONFLICT` where its key is taken. */
export async function recordRow(
  { table, ownership, context: { em, viewer, disclose } }: Recording,
  input: object,
): Promise<object> {
  const { authority } = viewer;

  return writeAlone(em, ownership.lockOf(authority), async (transaction) => {
    const read = await readInput(transaction, table, { input, authority });
    const loaders = new Loaders(transaction);
    await requireOwn(read.value, { table, ownership, authority, loaders });
    const taken = await findStoredRow(transaction, table.entity, read.id);
    if (taken) {
      await discloseSubject(table, taken.value, { disclose, loaders });
      throw new ConflictError(`There is a ${nounOf(table)} ${read.id} already: it can be corrected.`);
    }
    const written = await writeRow(transaction, { table, input: read, before: null, viewer });
    await discloseSubject(table, written, { disclose, loaders });

    return written;
  });
}
