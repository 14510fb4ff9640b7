import { Reference } from "@mikro-orm/core";

/** The value of each property that the rows compared by a rule share. */
export type Group = Readonly<Record<string, unknown>>;

export function groupOf(row: object, within: readonly string[]): Group {
  return Object.fromEntries(within.map((property) => [property, plain(Reflect.get(row, property))]));
}

/** Equal for equal groups, and for no others. */
export function groupKey(group: Group): string {
  return JSON.stringify(Object.values(group), (_, value) => (typeof value === "bigint" ? String(value) : value));
}

function plain(value: unknown): unknown {
  return Reference.isReference(value) ? Reflect.get(value.unwrap(), "id") : (value ?? null);
}
