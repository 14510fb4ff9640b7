import { copyJson, isJsonObject, type JsonObject, MOST_LEVELS } from "./json.js";

/** Marks lists of different lengths from two subgraphs: nobody knows which items are missing. */
export const UNEQUAL_LISTS = Symbol("lists of different lengths");

/** Assigning it would change the object's prototype; no GraphQL field has this name. */
const PROTOTYPE = "__proto__";

/** Merges subgraph answers into the data; fields of both are merged in depth. */
export class Merge {
  /** Interface names: a subgraph may give one as `__typename` if it does not know the object type. */
  readonly #interfaces: ReadonlySet<unknown>;

  constructor(interfaces: ReadonlySet<unknown>) {
    this.#interfaces = interfaces;
  }

  /** Moves new values instead of copying them: the answer is used up. */
  into(known: JsonObject, answer: JsonObject): void {
    this.#below(known, answer, 0);
  }

  /** Like {@link into}, but keeps the answer: several objects must not share its parts. */
  copyInto(known: JsonObject, answer: JsonObject): void {
    for (const name of Object.keys(answer)) this.#field(known, name, copyJson(answer[name]), 0);
  }

  #below(known: JsonObject, answer: JsonObject, level: number): void {
    if (known === answer) return;
    for (const name of Object.keys(answer)) this.#field(known, name, answer[name], level);
  }

  #field(known: JsonObject, name: string, value: unknown, level: number): void {
    if (name === PROTOTYPE) return;
    // A subgraph that only knows the interface must not overwrite the known object type.
    if (name === "__typename" && typeof known[name] === "string" && this.#interfaces.has(value)) return;
    known[name] = this.#merged(known[name], value, level);
  }

  #merged(known: unknown, value: unknown, level: number): unknown {
    // Inside one leaf the later answer wins; a source may nest it as deep as its answer is long.
    if (level > MOST_LEVELS) return value;
    if (isJsonObject(known) && isJsonObject(value)) {
      this.#below(known, value, level + 1);

      return known;
    }
    if (known === UNEQUAL_LISTS) return known;
    if (Array.isArray(known) && Array.isArray(value)) {
      if (known.length !== value.length) return UNEQUAL_LISTS;
      for (const [index, item] of value.entries()) known[index] = this.#merged(known[index], item, level + 1);

      return known;
    }

    return value;
  }
}
