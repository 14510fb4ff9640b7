import { copyJson, isJsonObject, type JsonObject } from "./json.js";

/** Stands where two subgraphs answered lists of different lengths: which items are missing, nobody knows. */
export const UNEQUAL_LISTS = Symbol("lists of different lengths");

/** Assigned, it would change what the object inherits; no field has this name. */
const PROTOTYPE = "__proto__";

/**
 * Lays what a subgraph answered over what is known of the same object; fields of both are merged in depth. What is not
 * in both is taken over, not copied: the answer is used up by it.
 */
export function mergeInto(known: JsonObject, answer: JsonObject): void {
  if (known === answer) return;
  for (const name of Object.keys(answer)) {
    const value = answer[name];
    if (name !== PROTOTYPE) known[name] = merged(known[name], value);
  }
}

/** Like {@link mergeInto}, for an answer that is still needed: several objects may not come to share its parts. */
export function mergeCopyInto(known: JsonObject, answer: JsonObject): void {
  for (const name of Object.keys(answer)) {
    const value = answer[name];
    if (name !== PROTOTYPE) known[name] = merged(known[name], copyJson(value));
  }
}

function merged(known: unknown, value: unknown): unknown {
  if (isJsonObject(known) && isJsonObject(value)) {
    mergeInto(known, value);

    return known;
  }
  if (known === UNEQUAL_LISTS) return known;
  if (Array.isArray(known) && Array.isArray(value)) {
    if (known.length !== value.length) return UNEQUAL_LISTS;
    for (const [index, item] of value.entries()) known[index] = merged(known[index], item);

    return known;
  }

  return value;
}
