import type { Random } from "./random.js";

/** Where the draws come from, and the day up to which things have happened. */
export interface Inventing {
  readonly random: Random;
  readonly today: string;
}
