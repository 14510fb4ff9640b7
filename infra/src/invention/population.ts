import { createStreams } from "./drawing/streams.js";
import { fileHousehold } from "./filing/file-household.js";
import type { InventedFiles } from "./filing/invented-files.js";
import { inventHousehold } from "./household/household.js";
import type { Place } from "./places.js";

/** The people of one territory. */
export interface WantedPopulation {
  /** The AGS of the territory, which stands in every file reference. */
  readonly territory: string;
  readonly places: readonly Place[];
  readonly persons: number;
  readonly seed: number;
  readonly today: string;
}

/** The same households for the same seed and day; at least as many persons as wanted, the last household is not split. */
export function* inventPopulation({
  territory,
  places,
  persons,
  seed,
  today,
}: WantedPopulation): Generator<InventedFiles> {
  const streams = createStreams(seed, Number(territory));
  let invented = 0;
  for (let household = 1; invented < persons; household += 1) {
    const people = inventHousehold({ random: streams.people, today });
    yield fileHousehold(people, { places, streams, today, number: `${territory}-${seed}-${household}` });
    invented += people.length;
  }
}

/** The people of one territory after the other. */
export function* inventPopulations(wanted: readonly WantedPopulation[]): Generator<InventedFiles> {
  for (const population of wanted) yield* inventPopulation(population);
}
