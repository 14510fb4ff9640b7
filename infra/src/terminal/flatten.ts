/** Splits an object of an answer into values that fit one line each and lists that need a table. */
import { printableLines } from "@kim-hub/kit/printable";
import { isObject } from "./answer.js";

export interface Flat {
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

const absent = "–";
const longestText = 2_000;

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
    else values.set(name, cut(format(value)));
  }

  return { values, lists };
}

function isTable(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function format(value: unknown): string {
  if (value === null || value === undefined) return absent;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(format).join(", ");
  if (typeof value === "object") return JSON.stringify(value);

  // An answer may hold what somebody typed elsewhere; escape sequences would reach this terminal.
  return printableLines(String(value));
}

/** The beginning of a text that would fill screens; how much is left out is said. */
function cut(text: string): string {
  if (text.length <= longestText) return text;
  const begin = text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "");

  return `${begin}… (${text.length - begin.length} characters more)`;
}
