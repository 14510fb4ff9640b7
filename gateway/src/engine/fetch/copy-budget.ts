import { holds, type JsonObject } from "../data/json.js";

/** The most characters that objects in several places may add: a source must not blow up an answer with few bytes. */
export const MOST_REPEATED = 64 * 1024 * 1024;

/** About the memory that a value takes besides its text. */
const PER_VALUE = 32;

/** Limits what one run may copy of answers for several objects: a source must not fill the memory with few bytes. */
export class CopyBudget {
  readonly #weights = new WeakMap<JsonObject, number>();
  #left = MOST_REPEATED;

  /** Counts one more copy of an answer; false if that exceeds the limit. */
  take(answer: JsonObject): boolean {
    const weight = this.#weights.get(answer) ?? weigh(answer);
    this.#weights.set(answer, weight);
    if (weight > this.#left) return false;
    this.#left -= weight;

    return true;
  }
}

function weigh(answer: JsonObject): number {
  let weight = 0;
  holds(answer, (value) => {
    weight += PER_VALUE + (typeof value === "string" ? value.length : 0);

    return weight > MOST_REPEATED;
  });

  return weight;
}
