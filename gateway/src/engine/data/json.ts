/** An object that JSON.parse made, or one that stands for it. */
export type JsonObject = Record<string, unknown>;

/** Whether the value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No place that an operation asks for is deeper; what is, stands within one value. */
export const MOST_LEVELS = 100;

/**
 * A copy that shares nothing with the original, `change` applied to all that is no list or object; without recursion, because a
 * source may nest as deep as its answer is long.
 */
export function copyJson(value: unknown, change = (leaf: unknown) => leaf): unknown {
  const open: (JsonObject | unknown[])[] = [];
  const copyOf = (original: unknown): unknown => {
    if (typeof original !== "object" || original === null) return change(original);
    const copy = Array.isArray(original) ? [...original] : Object.fromEntries(Object.entries(original));
    open.push(copy);

    return copy;
  };
  const copy = copyOf(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) {
      for (let index = 0; index < next.length; index += 1) next[index] = copyOf(next[index]);
    } else for (const name of Object.keys(next)) next[name] = copyOf(next[name]);
  }

  return copy;
}

/** Whether the value is wanted, or any that it holds; without recursion, because a source may nest as deep as its answer is long. */
export function holds(root: unknown, isWanted: (value: unknown) => boolean): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (isWanted(next)) return true;
    if (typeof next === "object" && next !== null) for (const held of Object.values(next)) open.push(held);
  }

  return false;
}

/** Whether a value is nested deeper than so many levels; without recursion, because it is not known to be less. */
export function isDeeperThan(levels: number, root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }

  return false;
}

/** What JSON writes with an escape; text without any of it stands between quotes as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes control characters.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The JSON of one string. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
