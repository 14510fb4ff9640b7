import { FaultError } from "../../table/fault.js";
import { KeyPlaces, type Place } from "../../table/key-places.js";
import type { KnownKeys } from "../../table/known-keys.js";
import { primaryKey } from "../../table/primary-key.js";
import { readRow } from "../../table/read-row.js";
import { joinedText, shownNames } from "../../table/references.js";
import { Row } from "../../table/row.js";
import type { Table } from "../../table/table.js";
import type { RowSource } from "../rows/row-source.js";
import { FaultList } from "./fault-list.js";

export interface FileCheck {
  readonly table: Table;
  readonly rows: number;
  readonly faults: FaultList;
  /** The place of each row by its primary key. */
  readonly places: KeyPlaces;
  /** The columns of which the file says nothing. */
  readonly leftOut: readonly string[];
}

interface Checking {
  readonly source: RowSource;
  readonly table: Table;
  readonly known: KnownKeys;
  /** The primary key of a row that was read. */
  readonly keyOf: (value: object) => string;
  readonly onRead: (size: number) => void;
}

/** Rows that a rule over several remembers; those that stand further apart are compared once they are written. */
const MOST_COMPARED = 10_000;

/** Reads all of a table's rows without keeping one: lists every fault, at most one per row, and makes their keys known. */
export async function checkFile({ source, table, known, keyOf, onRead }: Checking): Promise<FileCheck> {
  const { file } = table;
  const places = new KeyPlaces();
  const faults = new FaultList();
  let comparison = table.acrossRows?.start();
  let rows = 0;
  let leftOut: readonly string[] = [];

  for await (const row of source.read(table, onRead)) {
    if (!(row instanceof Row)) {
      faults.add(row);
      continue;
    }
    leftOut = row.leftOut;
    try {
      // Known before anything can be wrong with it: rows that refer to a faulty row are not faulty themselves.
      if (known.keeps(file)) known.add(file, primaryKey(table, joinedText(row, table.key, table)));
      const value = readRow(table, row, known);
      const key = keyOf(value);
      const before = places.find(key);
      if (before) {
        if (isSaidAgain(row, before, places, key)) continue;
        throw row.fault(shownNames(table, table.key), `must not repeat line ${before.line}${ofFile(before, row)}`);
      }
      if (rows > 0 && rows % MOST_COMPARED === 0) comparison = table.acrossRows?.start();
      comparison?.check(value, row);
      known.add(file, key);
      places.add(key, row, row.said);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      faults.add(source.inOwnWords(table, error.fault));
    }
    rows += 1;
  }

  return { table, rows, faults, places, leftOut };
}

/** A wide export names a person on every line that says something else of them. */
function isSaidAgain(row: Row, before: Place, places: KeyPlaces, key: string): boolean {
  const isOtherLine = before.line !== row.line || before.file !== row.file;

  return row.said !== null && isOtherLine && places.says(key, row.said);
}

function ofFile(before: Place, { file }: Place): string {
  return before.file === file ? "" : ` of ${before.file}`;
}
