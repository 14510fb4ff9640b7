import { copyJson, isJsonObject, type JsonObject, MOST_LEVELS } from "./json.js";

/** Stands where two subgraphs answered lists of different lengths: which items are missing, nobody knows. */
export const UNEQUAL_LISTS = Symbol("lists of different lengths");

/** Assigned, it would change what the object inherits; no field has this name. */
const PROTOTYPE = "__proto__";

/** Lays what subgraphs answered over what is known of the same objects; fields of both are merged in depth. */
export class Merge {
  /** The names of the interfaces, one of which a subgraph gives for the type of an object that it knows no better. */
  readonly #interfaces: ReadonlySet<unknown>;

  constructor(interfaces: ReadonlySet<unknown>) {
    this.#interfaces = interfaces;
  }

  /** What is not in both is taken over, not copied: the answer is used up by it. */
  into(known: JsonObject, answer: JsonObject): void {
    this.#below(known, answer, 0);
  }

  /** Like {@link into}, for an answer that is still needed: several objects may not come to share its parts. */
  copyInto(known: JsonObject, answer: JsonObject): void {
    for (const name of Object.keys(answer)) this.#field(known, name, copyJson(answer[name]), 0);
  }

  #below(known: JsonObject, answer: JsonObject, level: number): void {
    if (known === answer) return;
    for (const name of Object.keys(answer)) this.#field(known, name, answer[name], level);
  }

  #field(known: JsonObject, name: string, value: unknown, level: number): void {
    if (name === PROTOTYPE) return;
    // A subgraph that knows the interface only must not take away what the object is already known to be.
    if (name === "__typename" && typeof known[name] === "string" && this.#interfaces.has(value)) return;
    known[name] = this.#merged(known[name], value, level);
  }

  #merged(known: unknown, value: unknown, level: number): unknown {
    // Within one value the later answer holds; a source may nest it as deep as its answer is long.
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
