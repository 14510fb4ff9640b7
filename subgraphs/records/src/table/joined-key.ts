import type { KeyedTable } from "./keyed-table.js";

/** A reference whose key is made of several columns, joined by hyphens. */
interface JoinedKey {
  readonly columns: readonly [string, ...string[]];
  readonly table: KeyedTable;
}

/** Joined keys by the property that each fills. */
export type JoinedKeys = Readonly<Record<string, JoinedKey>>;

/** Their values by property. */
export type JoinedValues<J extends JoinedKeys> = { readonly [Property in keyof J]: string };
