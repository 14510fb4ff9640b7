import { createRandom } from "@kim-hub/kit/test-random";

/** Numbers that look random and are the same in every run of one seed. */
export interface Seeded {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  oneOf<T>(values: readonly [T, ...T[]]): T;
}

export function createSeeded(seed: number): Seeded {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor((random(2 ** 32) / 2 ** 32) * (most + 1));

  return { upTo, oneOf: (values) => values[upTo(values.length - 1)] ?? values[0] };
}
