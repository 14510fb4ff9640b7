import { createRandom } from "@kim-hub/kit/test-random";

/** Stands in every value that is sent; an error message that holds it has repeated a value. */
export const MARKER = "MaRk3r";

/** Numbers that look random and are the same for the same seed. */
export class Random {
  readonly #random: (below: number) => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  /** From 0 up to and without 1. */
  next(): number {
    return this.#random(2 ** 32) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Small mostly, large now and then, so that large ones do not fill the run. */
  size(most: number): number {
    return Math.max(1, Math.round(most ** this.next()));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const value = list[this.int(0, list.length - 1)];
    if (value === undefined) throw new Error("Nothing can be picked from an empty list.");

    return value;
  }

  /** A value that is found again wherever it is repeated. */
  marked(): string {
    return `${MARKER}${this.int(0, 1e9).toString(36)}`;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.int(0, 255)));
  }
}

/** The texts of `count` numbers from 0, one after the other. */
export function repeat(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(" ");
}
