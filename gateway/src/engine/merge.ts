import { copyJson, isJsonObject, type JsonObject, MOST_LEVELS } from "./json.js";

/** Stands where two subgraphs answered lists of different lengths: which items are missing, nobody knows. */
export const UNEQUAL_LISTS = Symbol("lists of different lengths");

/** Assigned, it would change what the object inherits; no field has this name. */
const PROTOTYPE = "__proto__";

/**
 * Lays what a subgraph answered over what is known of the same object; fields of both are merged in depth. What is not
 * in both is taken over, not copied: the answer is used up by it.
 */
export function mergeInto(known: JsonObject, answer: JsonObject): void {
  mergeBelow(known, answer, 0);
}

function mergeBelow(known: JsonObject, answer: JsonObject, level: number): void {
  if (known === answer) return;
  for (const name of Object.keys(answer)) {
    const value = answer[name];
    if (name !== PROTOTYPE) known[name] = merged(known[name], value, level);
  }
}

/** Like {@link mergeInto}, for an answer that is still needed: several objects may not come to share its parts. */
export function mergeCopyInto(known: JsonObject, answer: JsonObject): void {
  for (const name of Object.keys(answer)) {
    const value = answer[name];
    if (name !== PROTOTYPE) known[name] = merged(known[name], copyJson(value), 0);
  }
}

function merged(known: unknown, value: unknown, level: number): unknown {
  // Within one value the later answer holds; a source may nest it as deep as its answer is long.
  if (level > MOST_LEVELS) return value;
  if (isJsonObject(known) && isJsonObject(value)) {
    mergeBelow(known, value, level + 1);

    return known;
  }
  if (known === UNEQUAL_LISTS) return known;
  if (Array.isArray(known) && Array.isArray(value)) {
    if (known.length !== value.length) return UNEQUAL_LISTS;
    for (const [index, item] of value.entries()) known[index] = merged(known[index], item, level + 1);

    return known;
  }

  return value;
}
