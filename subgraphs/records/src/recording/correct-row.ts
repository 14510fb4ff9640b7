import { NotFoundError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { discloseSubject } from "../table/disclose-subject.js";
import { requireOwn } from "../table/find-foreign.js";
import { nounOf } from "../table/recorded-table.js";
import { shownNames } from "../table/references.js";
import { inputFault } from "./input-fault.js";
import { readInput } from "./read-input.js";
import type { Recording } from "./recording.js";
import { requireVersion } from "./require-version.js";
import { writeRow } from "./write-row.js";

interface Correction {
  readonly id: string;
  /** The version that the caller has seen. */
  readonly expectedVersion: number;
  readonly input: object;
}

/** Replaces a row of the own authority's that is still at the version named; `CONFLICT` where it is at another. */
export async function correctRow(
  { table, ownership, context: { em, viewer, disclose } }: Recording,
  { id, expectedVersion, input }: Correction,
): Promise<object> {
  return writeAlone(em, ownership.lockOf(viewer.authority), async (transaction) => {
    const before = await findStoredRow(transaction, table.entity, id);
    if (!before) throw new NotFoundError(`There is no ${nounOf(table)} of this id.`);
    const { authority } = viewer;
    const loaders = new Loaders(transaction);
    const asking = { table, ownership, authority, loaders };
    await requireOwn(before.value, asking);
    await discloseSubject(table, before.value, { disclose, loaders });
    requireVersion(table, before, expectedVersion);
    const read = await readInput(transaction, table, { input, authority });
    if (read.id !== id)
      throw inputFault({ column: shownNames(table, table.key), rule: "must be that of the row: it is its name" });
    // A correction must not hand the row to another owner.
    await requireOwn(read.value, asking);
    const written = await writeRow(transaction, { table, input: read, before, viewer });
    await discloseSubject(table, written, { disclose, loaders });

    return written;
  });
}
