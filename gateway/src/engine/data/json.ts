/** An object from JSON.parse, or one of the same shape. */
export type JsonObject = Record<string, unknown>;

/** Whether the value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** No path of an operation is deeper; deeper values are inside one leaf. */
export const MOST_LEVELS = 100;

/**
 * A deep copy, with `change` applied to every leaf; without recursion, because a source may nest as deep as its answer
 * is long.
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

/**
 * Whether the value or any value in it is wanted; without recursion, because a source may nest as deep as its answer is
 * long.
 */
export function holds(root: unknown, isWanted: (value: unknown) => boolean): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (isWanted(next)) return true;
    if (typeof next === "object" && next !== null) for (const held of Object.values(next)) open.push(held);
  }

  return false;
}

/** Whether a value is nested deeper than so many levels; without recursion, because its depth is unknown. */
export function isDeeperThan(levels: number, root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }

  return false;
}

/** Characters that JSON escapes; text without them stands between quotes unchanged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes control characters.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The JSON of one string. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
