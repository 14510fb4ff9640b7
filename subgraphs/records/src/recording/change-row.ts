import { NotFoundError } from "@kim-hub/kit/errors";
import { Loaders } from "@kim-hub/kit/loaders";
import type { EntityManager } from "@mikro-orm/postgresql";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { discloseSubject } from "../table/disclose-subject.js";
import { requireOwn } from "../table/find-foreign.js";
import { InputRow } from "../table/input-row.js";
import { nounOf } from "../table/recorded-table.js";
import { asInput } from "./input-fault.js";
import type { Recording } from "./recording.js";
import { requireVersion } from "./require-version.js";
import { writeRow } from "./write-row.js";

interface Change<T extends object> {
  readonly id: string;
  /** The version that the caller has seen. */
  readonly expectedVersion: number;
  /** The values to change; throws where the row's state forbids it. */
  readonly change: (row: T) => Partial<T>;
  /** Writes the rows that this one, as it will be, needs beside it by a rule over several tables; in the same transaction. */
  readonly writeBeside?: (row: T, em: EntityManager) => Promise<void>;
}

/** Changes some values of an own row that is still at the version expected, with its history, as a correction does. */
export async function changeRow<T extends object>(
  { table, ownership, context: { em, viewer, disclose } }: Recording<T>,
  { id, expectedVersion, change, writeBeside }: Change<T>,
): Promise<T> {
  return writeAlone(em, ownership.lockOf(viewer.authority), async (transaction) => {
    const before = await findStoredRow<T>(transaction, table.entity, id);
    if (!before) throw new NotFoundError(`There is no ${nounOf(table)} of this id.`);
    const loaders = new Loaders(transaction);
    await requireOwn(before.value, { table, ownership, authority: viewer.authority, loaders });
    await discloseSubject(table, before.value, { disclose, loaders });
    requireVersion(table, before, expectedVersion);
    const changes = change(before.value);
    const value = Object.assign(Object.create(table.entity.prototype), before.value, changes);
    const row = new InputRow(table, value);
    asInput(() => table.check?.(value, row));
    await writeBeside?.(value, transaction);

    return writeRow(transaction, { table, input: { value, id, row }, before, changed: Object.keys(changes), viewer });
  });
}
