import { camelCase, type NamedColumn } from "../table/column.js";
import { isReference } from "../table/reference.js";
import type { RecordedTable } from "../table/table.js";

/** A field of a table's input, and what a row says of it as text; null where it says nothing. */
export interface InputText {
  readonly field: string;
  readonly value: string | null;
}

/** The row as the input of its correction takes it: a correction with these values changes nothing. Texts of a list have vertical bars between them. */
export function inputOfRow<T extends object>(table: RecordedTable<T>, id: string, row: T): readonly InputText[] {
  const kept = new Map(table.columns.map((column) => [column.name, keptText(table, column, row)]));
  const named = table.columns.some(({ property }) => property === null) ? textsOfId(table, id, kept) : new Map();

  return table.columns
    .filter(({ isImplied }) => !isImplied)
    .map(({ name }) => ({ field: camelCase(name), value: named.get(name) ?? kept.get(name) ?? null }));
}

/** What the row keeps of the column; null where it keeps nothing of it, or no value. */
function keptText<T extends object>(
  { recorded }: Pick<RecordedTable<T>, "recorded">,
  { name, property, holds }: NamedColumn,
  row: T,
): string | null {
  const written = recorded.writtenAs?.(row)[name];
  if (written !== undefined) return written;
  const value: unknown = property === null ? null : Reflect.get(row, property);
  if (value === null || value === undefined) return isReference(holds) ? (holds.none ?? null) : null;

  const text = Array.isArray(value) ? value.join("|") : String(value);

  return text === "" ? null : text;
}

/** Of the key's columns of which the row keeps no more than its id: what the id says of them. The last number of a key may be left out. */
function textsOfId<T extends object>(
  { key, columns, file }: Pick<RecordedTable<T>, "key" | "columns" | "file">,
  id: string,
  kept: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  const unkept = key.filter((name) => columns.some((column) => column.name === name && column.property === null));
  const parts = key.map((name) => (unkept.includes(name) ? "-(.+?)" : `(?:-${literal(kept.get(name) ?? "")})?`));
  const texts = new RegExp(`^${parts.join("")}$`).exec(`-${id}`);
  if (!texts) throw new Error(`The id of a row of ${file} is not made of its key.`);

  return new Map(unkept.map((name, index) => [name, texts[index + 1] ?? ""]));
}

/** The pattern of this text alone. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
