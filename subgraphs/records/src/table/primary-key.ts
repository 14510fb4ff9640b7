import { v5 } from "uuid";
import type { KeyedTable } from "./keyed-table.js";

/** The primary key of the row that these texts name, joined by hyphens. */
export function primaryKey({ idOf }: Pick<KeyedTable, "idOf">, joined: string): string {
  return idOf ? idOf(joined) : joined;
}

/** Makes a UUID of a key, the same at every import (RFC 9562, version 5). */
export function uuidOf(joined: string): string {
  return v5(joined, v5.URL);
}
