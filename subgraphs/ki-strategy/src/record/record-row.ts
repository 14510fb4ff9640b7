import type { Context } from "@kim-hub/kit/context";
import { ConflictError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import { requireOwnTerritory } from "./own-territory.js";
import { readInput } from "./read-input.js";
import { nounOf, type RecordTable } from "./record-table.js";
import { findStoredRow } from "./stored-row.js";
import { writeAlone } from "./write-alone.js";
import { writeRow } from "./write-row.js";

/** Adds a row to the own territory's; `CONFLICT` where its key is taken. */
export async function recordRow(record: RecordTable, input: object, { em, viewer }: Context): Promise<object> {
  const { entity } = record.table;

  return writeAlone(em, async (transaction) => {
    const read = await readInput(transaction, record, input);
    await requireOwnTerritory(record, read.value, { viewer, loaders: new Loaders(transaction) });
    if (await findStoredRow(transaction, entity, read.id))
      throw new ConflictError(`There is a ${nounOf(record)} ${read.id} already: it can be corrected.`);

    return writeRow(transaction, { record, input: read, before: null, viewer });
  });
}
