import { setTimeout as pause } from "node:timers/promises";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import { createQuestions, type Data, type Question } from "./questions.js";
import { listVictims } from "./victims.js";

interface KillOptions {
  /** Complete answers that hold a person's data. */
  readonly answers: number;
  readonly callers: number;
  readonly seed: number;
  readonly onProgress?: (answers: number) => void;
}

/** A complete answer that a client has received. */
export interface ReceivedAnswer {
  readonly requestId: string;
  readonly offices: readonly string[];
  /** Whether it was refused and held nothing. */
  readonly refused: boolean;
}

interface KillOutcome {
  readonly received: readonly ReceivedAnswer[];
  /** Requests that got no complete answer. */
  readonly lost: number;
  readonly kills: Readonly<Record<string, number>>;
}

/** Paths that all offices answer together before the next kill, at most: otherwise one of them would always be down. */
const LONGEST_PEACE = 20;
const LONGEST_DELAY_MILLISECONDS = 20;
/** Of a refusal, whose owner says no more. */
const REFUSALS: readonly unknown[] = ["FORBIDDEN", "NOT_FOUND"];

/** Callers ask without end while one part of the hub after the other is killed at random moments, each at least once. */
export async function killUnderLoad(
  hub: TestHub,
  { answers, callers, seed, onProgress }: KillOptions,
): Promise<KillOutcome> {
  const random = createRandom(seed);
  const questions = await createQuestions(hub);
  const received: ReceivedAnswer[] = [];
  let holding = 0;
  let whole = 0;
  let lost = 0;
  let isOver = false;
  let onWhole = () => {};
  const askAgain = async (from: number) => {
    for (let turn = from; !isOver; turn += 1) {
      const question = questions[turn % questions.length] as Question;
      const answer = await ask(hub.url, question).catch(() => null);
      if (answer) received.push(answer);
      else lost += 1;
      if (answer?.offices.length) holding += 1;
      if (answer?.offices.length === SUBGRAPHS.length) {
        whole += 1;
        onWhole();
      }
      onProgress?.(holding);
      // A gateway that is gone refuses at once.
      if (!answer) await pause(20);
    }
  };
  const asking = Promise.all(Array.from({ length: callers }, (_, index) => askAgain(index)));
  const moment = async () => {
    const until = whole + 1 + random(LONGEST_PEACE);
    await new Promise<void>((resolve) => {
      onWhole = () => whole >= until && resolve();
    });
    // Else at once: what was still to be written about the answer that has just come would be lost.
    if (random(2) === 0) await pause(random(LONGEST_DELAY_MILLISECONDS));
  };
  const kills = await killInTurn(hub, { random, moment, isEnough: () => holding >= answers }).finally(() => {
    isOver = true;
  });
  await asking;

  return { received, lost, kills };
}

interface Killing {
  readonly random: Random;
  /** Resolves at a random moment while the hub is whole. */
  readonly moment: () => Promise<void>;
  readonly isEnough: () => boolean;
}

async function killInTurn(hub: TestHub, { random, moment, isEnough }: Killing): Promise<Record<string, number>> {
  const victims = listVictims(hub);
  const kills = Object.fromEntries(victims.map(({ name }) => [name, 0]));
  const open = victims.flatMap((victim) => Array.from({ length: victim.least }, () => victim));
  while (!isEnough() || open.length > 0) {
    const [victim] = open.length > 0 ? open.splice(random(open.length), 1) : [victims[random(victims.length)]];
    if (!victim) break;
    await victim.kill(moment);
    kills[victim.name] = (kills[victim.name] ?? 0) + 1;
  }

  return kills;
}

/** Null if the answer tells of nobody because a part of the hub is down. */
async function ask(url: string, { headers, body, officesOf }: Question): Promise<ReceivedAnswer | null> {
  const response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(30_000) });
  const {
    data,
    errors = [],
    extensions,
  } = (await response.json()) as { data?: Data; errors?: Data[]; extensions?: Data };
  const refused = errors.some((error) => REFUSALS.includes(error.extensions.code));
  const offices = data ? officesOf(data) : [];
  if (!extensions || (offices.length === 0 && !refused)) return null;

  return { requestId: extensions.hub.requestId, offices, refused };
}
