import { ID } from "type-graphql";
import type { GraphQLType } from "../rules/graphql-type.js";
import type { KeyedTable } from "./keyed-table.js";
import type { Row } from "./row.js";

/** A value that is the key of a row in one of these tables. */
export interface Reference {
  readonly tables: readonly KeyedTable[];
  readonly type: GraphQLType;
  /** The text that names no row, such as `NRW` for the state. */
  readonly none?: string;
  /** Those of the tables that this row may refer to; all of them where it is left out. */
  readonly choose?: (row: Row) => readonly KeyedTable[];
}

/** The key of a row in one of the tables. */
export function keyOf(...tables: readonly KeyedTable[]): Reference {
  return { tables, type: ID };
}

/** Whether a column holds a reference, and not a value. */
export function isReference(holds: object): holds is Reference {
  return "tables" in holds;
}

/** The tables that may hold the key in this row. */
export function tablesFor({ tables, choose }: Reference, row: Row): readonly KeyedTable[] {
  return choose?.(row) ?? tables;
}
