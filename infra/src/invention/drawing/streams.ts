import { createRandom, type Random } from "./random.js";

/** A stream of draws for each kind of thing: more of one kind leave the others as they were. */
export interface Streams {
  readonly people: Random;
  readonly places: Random;
  readonly residence: Random;
  readonly cases: Random;
  readonly caseWork: Random;
  readonly procedures: Random;
  readonly procedureWork: Random;
  readonly links: Random;
  readonly handovers: Random;
  readonly livelihood: Random;
}

/** The streams of one population; the same for the same seed. */
export function createStreams(...seed: readonly number[]): Streams {
  const stream = (kind: number) => createRandom(...seed, kind);

  return {
    people: createRandom(...seed),
    places: stream(1),
    residence: stream(2),
    cases: stream(3),
    caseWork: stream(4),
    procedures: stream(5),
    procedureWork: stream(6),
    links: stream(7),
    handovers: stream(8),
    livelihood: stream(9),
  };
}
