import { parse, v5 } from "uuid";
import type { KeyedTable } from "./keyed-table.js";

/** Stands in no cell, so that no two keys of several columns are one text. */
export const UNIT_SEPARATOR = "\u001f";

/** The primary key of the row that these texts name, joined by hyphens. */
export function primaryKey({ idOf }: Pick<KeyedTable, "idOf">, joined: string): string {
  return idOf ? idOf(joined) : joined;
}

/** Parsed once: with the text, every id would parse it anew. */
const NAMESPACE = parse(v5.URL);

/** Makes a UUID of a key, the same at every import (RFC 9562, version 5). */
export function uuidOf(joined: string): string {
  return v5(joined, NAMESPACE);
}

/** The id of a row that these texts name, such as a file by its authority and reference: the same as an import makes. */
export function idOfKey(...parts: readonly string[]): string {
  return uuidOf(parts.join(UNIT_SEPARATOR));
}

/** The key whose last column has one more leading zero. */
export function withZero(joined: string): string {
  const last = joined.lastIndexOf(UNIT_SEPARATOR) + 1;

  return `${joined.slice(0, last)}0${joined.slice(last)}`;
}
