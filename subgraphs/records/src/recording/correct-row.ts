import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { discloseSubject } from "../table/disclose-subject.js";
import { requireOwn } from "../table/find-foreign.js";
import { nounOf } from "../table/recorded-table.js";
import { inputFault } from "./input-fault.js";
import { readInput } from "./read-input.js";
import type { Recording } from "./recording.js";
import { writeRow } from "./write-row.js";

interface Correction {
  readonly id: string;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly input: object;
}

/** Replaces a row of the own authority's that is still at the version named; `CONFLICT` where it is at another. */
export async function correctRow(
  { table, ownership, context: { em, viewer, disclose } }: Recording,
  { id, version, input }: Correction,
): Promise<object> {
  return writeAlone(em, async (transaction) => {
    const before = await findStoredRow(transaction, table.entity, id);
    if (!before) throw new NotFoundError(`There is no ${nounOf(table)} of this id.`);
    const asking = { table, ownership, authority: viewer.authority, loaders: new Loaders(transaction) };
    await requireOwn(before.value, asking);
    discloseSubject(table, before.value, disclose);
    if (before.version !== version)
      throw new ConflictError(
        `This ${nounOf(table)} was changed meanwhile: it is at version ${before.version}, not ${version}.`,
      );
    const read = await readInput(transaction, table, input);
    if (read.id !== id)
      throw inputFault({ column: table.key.join(" and "), rule: "must be that of the row: it is its name" });
    // A correction must not hand the row to another owner.
    await requireOwn(read.value, asking);
    discloseSubject(table, read.value, disclose);

    return writeRow(transaction, { table, input: read, before, viewer });
  });
}
