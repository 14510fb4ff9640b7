import { holds, type JsonObject } from "../data/json.js";

/** So many characters may come of objects that stand in several places: a source must not make an answer of any length with few bytes. */
export const MOST_REPEATED = 64 * 1024 * 1024;

/** About what a value takes in memory besides its text. */
const PER_VALUE = 32;

/** What one run may copy of answers that several objects wait for: with few bytes a source must not fill the memory. */
export class CopyBudget {
  readonly #weights = new WeakMap<JsonObject, number>();
  #left = MOST_REPEATED;

  /** Takes one more copy of an answer; false where that would be more than an answer may hold. */
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
