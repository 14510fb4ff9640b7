/** Numbers that look random and are the same in every run of one seed. */
export interface Seeded {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  oneOf<T>(values: readonly [T, ...T[]]): T;
}

/** The generator mulberry32. */
export function createSeeded(seed: number): Seeded {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));

  return { upTo, oneOf: (values) => values[upTo(values.length - 1)] ?? values[0] };
}
