import { type Columns, type NamedColumn, nameColumns } from "./column.js";
import type { JoinedKeys, JoinedValues } from "./joined-key.js";
import type { KeyedTable } from "./keyed-table.js";
import type { Recorded } from "./recorded.js";
import type { Row } from "./row.js";
import type { RowValues } from "./row-values.js";

/** One kind of file, and how its rows become rows of a database table. */
export interface Table<T extends object = object> extends KeyedTable<T> {
  /** The columns that together name a row; joined by hyphens they are its primary key, unless the entity says otherwise. */
  readonly key: readonly [string, ...string[]];
  readonly columns: readonly NamedColumn[];
  readonly joinedKeys?: JoinedKeys;
  /** Throws the fault of a row whose values do not fit each other. */
  check?(value: T, row: Row): void;
  readonly acrossRows?: RuleAcrossRows<T>;
  readonly acrossTables?: RuleAcrossTables | readonly RuleAcrossTables[];
  /** How clients record and correct rows; without it they come from files only. */
  readonly recorded?: Recorded<T>;
  /** Whether clients alone record its rows: no file of them is imported. */
  readonly isOfClients?: boolean;
}

/** A table whose rows clients record. */
export interface RecordedTable<T extends object = object> extends Table<T> {
  readonly recorded: Recorded<T>;
}

/** A rule over several rows of a table. */
export interface RuleAcrossRows<T extends object> {
  /** The properties in which all rows agree that the rule compares. */
  readonly within: readonly string[];
  /** Begins a comparison that takes rows in order. */
  start(): Comparison<T>;
}

/** Remembers the rows before. */
export interface Comparison<T extends object> {
  /** Throws the fault of a row that cannot stand beside those before it. */
  check(value: T, row: Row): void;
}

/** A rule over what the tables hold once all is written. */
export interface RuleAcrossTables {
  /** Selects the primary keys (`id`) of the rows that break it. */
  readonly sql: string;
  /** Selects the row of this primary key, the only parameter, if it breaks the rule; for rules by which a table is read as a whole. */
  readonly sqlOfRow?: string;
  readonly column: string;
  readonly rule: string;
}

/** The table's rules over what the tables hold, one or several. */
export function rulesAcrossTables({ acrossTables = [] }: Pick<Table, "acrossTables">): readonly RuleAcrossTables[] {
  return [acrossTables].flat();
}

interface Definition<C extends Columns, J extends JoinedKeys, T extends object>
  extends Omit<Table<NoInfer<T>>, "entity" | "columns" | "joinedKeys" | "acrossRows"> {
  /** Takes the values of all columns, and the key joined by hyphens as `id`. */
  readonly entity: new (
    values: RowValues<C> & JoinedValues<J> & { readonly id: string },
  ) => T;
  readonly columns: C;
  readonly joinedKeys?: J;
  readonly acrossRows?: RuleAcrossRows<NoInfer<T>> & { readonly within: readonly (keyof NoInfer<T>)[] };
}

/** Describes a table once: files, inputs, references and checks follow from its columns, which the compiler holds against the entity. */
export function createTable<C extends Columns, T extends object, const J extends JoinedKeys = Record<never, never>>(
  definition: Definition<C, J, T> & { readonly recorded: Recorded<NoInfer<T>> },
): RecordedTable<T>;
export function createTable<C extends Columns, T extends object, const J extends JoinedKeys = Record<never, never>>(
  definition: Definition<C, J, T>,
): Table<T>;
export function createTable<C extends Columns, T extends object, const J extends JoinedKeys = Record<never, never>>(
  definition: Definition<C, J, T>,
): Table<T> {
  return { ...definition, columns: nameColumns(definition.columns) };
}
