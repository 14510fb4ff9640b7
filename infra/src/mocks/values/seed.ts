import { createHash } from "node:crypto";

/** What an invented value follows from: the same seed, the same value, in every process. */
export interface Seed {
  /** Names the place in the graph. */
  readonly text: string;
  /** The place in a list, so that neighbours differ. */
  readonly index: number;
}

export function seedOf(...parts: readonly string[]): Seed {
  return { text: JSON.stringify(parts), index: 0 };
}

/** Of a field below. */
export function seedOfField({ text, index }: Seed, name: string): Seed {
  return { text: `${text}.${name}`, index };
}

/** Of an item of a list. */
export function seedOfItem({ text, index }: Seed, item: number): Seed {
  return { text: `${text}/${index}`, index: item };
}

/** A whole number from 0 to `count` - 1; neighbours in a list have neighbouring ones. */
export function numberOf({ text, index }: Seed, count: number): number {
  return (createHash("sha256").update(text).digest().readUInt32BE() + index) % count;
}

/** One of a list that is not empty. */
export function pick<T>(seed: Seed, list: readonly [T, ...T[]] | readonly T[]): T {
  const [picked] = list.slice(numberOf(seed, list.length));
  if (picked === undefined) throw new Error("Nothing can be picked from an empty list.");

  return picked;
}
