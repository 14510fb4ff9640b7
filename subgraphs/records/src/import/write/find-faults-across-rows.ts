import type { EntityManager } from "@mikro-orm/postgresql";
import { FaultError } from "../../table/fault.js";
import { InputRow } from "../../table/input-row.js";
import { KeyPlaces, type Place } from "../../table/key-places.js";
import { readRow } from "../../table/read-row.js";
import { Row } from "../../table/row.js";
import type { FileCheck } from "../check/check-file.js";
import { type Group, groupKey, groupOf } from "./row-group.js";
import type { Writing } from "./write-file.js";

/** Primary keys by the file that their rows came from. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;

interface Comparing extends Writing {
  readonly check: FileCheck;
  readonly replaced: RowKeys;
  /** The groups in which rows were written. */
  readonly touched: KeyPlaces;
  readonly onRead: (size: number) => void;
}

/** Groups of rows per statement. */
const BATCH = 500;

/**
 * Adds the rows of the file that cannot stand beside others that the table holds now: a rule over the rows of a file is one over
 * the rows of its table. Read are the rows that share with one that was written what the rule compares, and no others. Rows that
 * an earlier load wrote and these files replace do not count.
 */
export async function findFaultsAcrossRows(em: EntityManager, comparing: Comparing): Promise<void> {
  const { source, known, check, touched, onRead } = comparing;
  const { table } = check;
  if (!table.acrossRows) return;
  if (touched.size === 0) {
    onRead(await source.sizeOf([table]));
    return;
  }
  const { within } = table.acrossRows;
  const leaving = new Set(comparing.replaced[table.file]);
  const seen = new KeyPlaces();
  let groups: Group[] = [];
  const flush = async () => {
    const rows = await readGroups(em, table.entity, groups);
    for (const group of Map.groupBy(rows, (row) => groupKey(groupOf(row, within))).values())
      compareGroup(group, { check, source, leaving });
    groups = [];
  };

  for await (const row of source.read(table, onRead)) {
    if (!(row instanceof Row)) throw new Error(`${row.file} changed while it was imported.`);
    const group = groupOf(readRow(table, row, known), within);
    const key = groupKey(group);
    if (seen.has(key) || !touched.has(key)) continue;
    seen.add(key);
    groups.push(group);
    if (groups.length === BATCH) await flush();
  }
  if (groups.length > 0) await flush();
}

function readGroups(em: EntityManager, entity: FileCheck["table"]["entity"], groups: readonly Group[]) {
  const [property = "", ...others] = Object.keys(groups[0] ?? {});
  const values = groups.map((group) => group[property]);
  // PostgreSQL plans one list of values faster than as many alternatives; null is in no list.
  const where = others.length === 0 && !values.includes(null) ? { [property]: { $in: values } } : { $or: [...groups] };

  return em.find<object>(entity, where, { disableIdentityMap: true });
}

/** Those from elsewhere first: whatever collides with them is the file's fault. */
function compareGroup(
  rows: readonly object[],
  { check, source, leaving }: Pick<Comparing, "check" | "source"> & { readonly leaving: ReadonlySet<string> },
): void {
  const { table, places, faults } = check;
  const standing = rows
    .map((value) => ({ value, id: String(Reflect.get(value, "id")) }))
    .map(({ value, id }) => ({ value, id, place: places.find(id) }))
    .filter(({ id, place }) => place || !leaving.has(id));
  const comparison = table.acrossRows?.start();
  for (const { value, place } of standing.toSorted((left, right) => inOrder(left.place, right.place))) {
    try {
      comparison?.check(value, new InputRow(place ?? { file: table.file }, value, place?.line));
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      // Two rows that stood wrong before are not this file's fault.
      if (place) faults.add(source.inOwnWords(table, error.fault));
    }
  }
}

function inOrder(left: Place | null, right: Place | null): number {
  if (!left || !right) return Number(left !== null) - Number(right !== null);

  return left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1;
}
