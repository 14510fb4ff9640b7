import { SimpleFaker } from "@faker-js/faker";
import { addDays } from "@kim-hub/kit/calendar";

/** Draws that are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number;
  /** True with this probability. */
  chance(share: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** A value in proportion to its weight. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T;
  /** A local date from the first to the last, both included. */
  day(first: string, last: string): string;
  uuid(): string;
}

const DAY_MILLISECONDS = 86_400_000;

export function createRandom(...seed: readonly number[]): Random {
  const faker = new SimpleFaker();
  faker.seed([...seed]);
  const number = (least: number, most: number) => faker.number.int({ min: least, max: Math.max(least, most) });

  return {
    number,
    chance: (share) => faker.datatype.boolean(share),
    pick: (values) => faker.helpers.arrayElement(values),
    weighted: (values) => faker.helpers.weightedArrayElement(values.map(([value, weight]) => ({ value, weight }))),
    day: (first, last) => addDays(first, number(0, (Date.parse(last) - Date.parse(first)) / DAY_MILLISECONDS)),
    uuid: () => faker.string.uuid(),
  };
}
