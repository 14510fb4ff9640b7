/** Splits an object of an answer into values that fit one line each and lists that need a table. */
import { isObject } from "@kim-hub/kit/answer";
import { textOfValue } from "./text-of-value.js";

export interface Flat {
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

/** Nested objects dissolve into dotted names; lists of objects stay lists. The order of the answer is kept. */
export function flatten(object: Readonly<Record<string, unknown>>): Flat {
  const values = new Map<string, string>();
  const lists = new Map<string, readonly Readonly<Record<string, unknown>>[]>();

  for (const [name, value] of Object.entries(object)) {
    if (name === "__typename") continue;

    if (isObject(value)) {
      const inner = flatten(value);
      for (const [innerName, text] of inner.values) values.set(`${name}.${innerName}`, text);
      for (const [innerName, rows] of inner.lists) lists.set(`${name}.${innerName}`, rows);
    } else if (isTable(value)) lists.set(name, value);
    else values.set(name, textOfValue(value));
  }

  return { values, lists };
}

function isTable(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
