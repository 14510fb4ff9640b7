import type { Context } from "@kim-hub/kit/context";
import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { inputFault } from "./input-fault.js";
import { requireOwnTerritory } from "./own-territory.js";
import { readInput } from "./read-input.js";
import { nounOf, type RecordTable } from "./record-table.js";
import { findStoredRow } from "./stored-row.js";
import { writeAlone } from "./write-alone.js";
import { writeRow } from "./write-row.js";

interface Correction {
  readonly id: string;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly input: object;
}

/** Replaces a row of the own territory's that is still at the version named; `CONFLICT` where it is at another. */
export async function correctRow(
  record: RecordTable,
  { id, version, input }: Correction,
  { em, viewer }: Context,
): Promise<object> {
  const { entity, key } = record.table;

  return writeAlone(em, async (transaction) => {
    const before = await findStoredRow(transaction, entity, id);
    if (!before) throw new NotFoundError(`There is no ${nounOf(record)} of this id.`);
    const loaders = new Loaders(transaction);
    await requireOwnTerritory(record, before.value, { viewer, loaders });
    if (before.version !== version)
      throw new ConflictError(
        `This ${nounOf(record)} was changed meanwhile: it is at version ${before.version}, not ${version}.`,
      );
    const read = await readInput(transaction, record, input);
    if (read.id !== id)
      throw inputFault({ column: key.join(" and "), rule: "must be that of the row: it is its name" });
    // A correction must not hand the row to another territory.
    await requireOwnTerritory(record, read.value, { viewer, loaders });

    return writeRow(transaction, { record, input: read, before, viewer });
  });
}
