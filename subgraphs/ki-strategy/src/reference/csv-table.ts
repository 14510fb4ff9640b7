import type { RowClass } from "@kim-hub/kit/loaders";
import type { CsvRow } from "./csv-row.js";
import type { KnownKeys } from "./known-keys.js";

/** One kind of file that can be imported, and how its rows become rows of a table. */
export interface CsvTable<T extends object = object> {
  readonly file: string;
  /** Several files may fill one table. */
  readonly entity: RowClass<T>;
  /** The columns that together name a row; joined by hyphens they are its primary key, unless the entity says otherwise. */
  readonly key: readonly [string, ...string[]];
  /** Every column of the file; a missing one and one too many are faults. */
  readonly columns: readonly string[];
  /**
   * The columns that a file may leave out, as files written before they came do, each with the property that it fills:
   * a row that is there keeps what it says in them.
   */
  readonly later?: Readonly<Record<string, string>>;
  /** The files that `toRow` asks `known` for: where one of them has faults, this file is not written either. */
  readonly pointsTo?: readonly string[];
  /** Which rows of the table are this file's, as a condition in SQL; all of them where it is left out. */
  readonly only?: string;
  toRow(row: CsvRow, known: KnownKeys): T;
  /** A rule over the rows of one file: made anew for each import, and asked for each row in order. */
  readonly acrossRows?: () => AcrossRule<T>;
  /** A rule over what the tables hold after the import, as a select of the primary keys (`id`) that break it. */
  readonly afterwards?: CsvAfterRule;
}

/** Remembers what it has seen; throws the fault of a row that cannot stand beside those before it. */
export interface AcrossRule<T extends object> {
  check(value: T, row: CsvRow): void;
}

export interface CsvAfterRule {
  readonly sql: string;
  readonly column: string;
  readonly rule: string;
}
