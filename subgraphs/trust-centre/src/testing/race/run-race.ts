import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@kim-hub/kit/test-random";
import type { TestAnswer } from "@kim-hub/kit/testing";
import type { TrustCentre } from "../test-trust-centre.js";
import { askAgain, duelOf, inventMove, type Move } from "./moves.js";
import { givenRacers, type Racers } from "./racers.js";

/** A move with what was answered, and between which instants, by the clock of those who asked. */
export interface Made extends Pick<Move, "name" | "racer" | "sender" | "voucher"> {
  readonly began: number;
  readonly ended: number;
  readonly answer: TestAnswer;
}

export interface Race {
  readonly racers: Racers;
  readonly made: readonly Made[];
}

const MORE_MOVES = 4;
const QUESTIONS = 3;
/** In milliseconds; about as long as a move takes. */
const LONGEST_WAIT = 8;

/** Everything that may happen to two clients at once: moves that begin at random moments, while their paths are asked for again and again. */
export async function runRace(trust: TrustCentre, random: Random): Promise<Race> {
  const racers = await givenRacers(trust);
  const more = Array.from({ length: MORE_MOVES }, () => inventMove(trust, racers, random));
  const moves = [...duelOf(trust, racers), ...more].map((move) => ({ move, wait: random(LONGEST_WAIT) }));
  const made = await Promise.all([
    ...moves.map(async ({ move, wait }) => {
      await pause(wait);

      return [await make(move)];
    }),
    ...[racers.one, racers.other].map(async (racer) => {
      const answered: Made[] = [];
      for (let asked = 0; asked < QUESTIONS; asked += 1) answered.push(await make(askAgain(trust, racer)));

      return answered;
    }),
  ]);

  return { racers, made: made.flat() };
}

async function make({ make: act, ...move }: Move): Promise<Made> {
  const began = performance.now();
  const answer = await act();

  return { ...move, began, ended: performance.now(), answer };
}
