import { randomBytes } from "node:crypto";
import { copyJson, holds, isJsonObject, type JsonObject } from "../data/json.js";
import { markLongNumbers } from "./mark-long-numbers.js";

/**
 * Parses JSON with whole numbers that JavaScript would round as BigInt. Throws if it is not JSON. The numbers are
 * marked in the text, here and in writing: a reviver would be called for every value, and a source may send millions
 * beside one long number.
 */
export function parseExact(json: string): unknown {
  const mark = createMark();
  const marked = markLongNumbers(json, mark);
  const root: unknown[] = [JSON.parse(marked)];
  if (marked !== json) readMarked(root, mark);

  return root[0];
}

/**
 * Replaces marked strings by their numbers; without recursion, because a source may nest as deep as its answer is long.
 */
function readMarked(root: unknown[], mark: string): void {
  const open: (JsonObject | unknown[])[] = [root];
  const read = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
    if (isJsonObject(value) || Array.isArray(value)) open.push(value);

    return value;
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) for (let index = 0; index < next.length; index += 1) next[index] = read(next[index]);
    else for (const name of Object.keys(next)) next[name] = read(next[name]);
  }
}

/** The JSON of a value with all its digits; throws a RangeError if the value is nested too deep for JSON. */
export function writeExact(value: unknown): string | undefined {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || !holds(value, isLong)) return JSON.stringify(value);
  const mark = createMark();
  const marked = copyJson(value, (inner) => (typeof inner === "bigint" ? `${mark}${inner}` : inner));

  return JSON.stringify(marked).replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

function isLong(value: unknown): boolean {
  return typeof value === "bigint";
}

/** A mark that no source can guess. */
function createMark(): string {
  return randomBytes(9).toString("hex");
}
