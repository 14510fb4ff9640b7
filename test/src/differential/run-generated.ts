import { compose, requireSupergraph } from "../oracle/compose.js";
import type { Question } from "../oracle/gateway.js";
import { generateChainWorld } from "./generate-chain-world.js";
import { generateQuestion } from "./generate-question.js";
import { generateWorld } from "./generate-world.js";
import { judge, type Verdict } from "./judge.js";
import { type Case, shrink } from "./shrink.js";
import { createTestbed, type Testbed } from "./testbed.js";
import type { World } from "./world.js";

const QUESTIONS = 16;

export interface Judged extends Case {
  readonly verdict: Verdict;
}

/** The number of generated worlds and questions, and of those that could not be used. */
export interface Tally {
  worlds: number;
  /** Worlds that do not compose. */
  uncomposed: number;
  /** Questions that the schema refuses. */
  invalid: number;
}

/** Judges so many generated questions, the same ones for the same seed. */
export async function* runGenerated(options: {
  readonly seed: number;
  readonly cases: number;
  readonly tally: Tally;
  /** Changes each generated question. */
  readonly rewrite?: (question: Question) => Question;
}): AsyncGenerator<Judged> {
  const { seed, cases, tally, rewrite = (question) => question } = options;
  let left = cases;
  for (let number = 0; left > 0; number++) {
    const generate = number % 2 === 0 ? generateWorld : generateChainWorld;
    const world = generate(seed * 1_000_000 + number);
    const composed = compose(world.subgraphs);
    tally.worlds++;
    if ("faults" in composed) {
      tally.uncomposed++;
      continue;
    }
    const testbed = await createTestbed(world, composed.sdl);
    try {
      for (let asked = 0; asked < QUESTIONS && left > 0; asked++) {
        const question = rewrite(generateQuestion(testbed.schema, world.seed, asked));
        if (testbed.isValid(question)) {
          left--;
          yield { world, question, verdict: await judge(testbed, question) };
        } else {
          tally.invalid++;
        }
      }
    } finally {
      await testbed.stop();
    }
  }
}

/** The verdict over one question of one world; throws if the world does not compose or the question is invalid. */
export function judgeCase({ world, question }: Case): Promise<Verdict> {
  return withTestbed(world, (testbed) => judgeValid(testbed, question));
}

/** The verdict counts against the hub. */
export function isFailure({ hub, isPlannersFault }: Verdict): boolean {
  return hub !== "SAME" && !isPlannersFault;
}

/** A smaller case with the same findings. */
export async function shrinkFailure(failure: Judged, milliseconds: number): Promise<Case> {
  // Most attempts change the question only, and a world is dear.
  let last: { readonly world: World; readonly testbed: Testbed } | undefined;
  const testbedOf = async (world: World) => {
    if (last?.world === world) return last.testbed;
    await last?.testbed.stop();
    last = undefined;
    last = { world, testbed: await createTestbed(world, requireSupergraph(world.subgraphs)) };

    return last.testbed;
  };
  const { hub, stock, isPlannersFault } = failure.verdict;
  try {
    return await shrink(
      failure,
      async ({ world, question }) => {
        const verdict = await judgeValid(await testbedOf(world), question);

        return verdict.hub === hub && verdict.stock === stock && verdict.isPlannersFault === isPlannersFault;
      },
      milliseconds,
    );
  } finally {
    await last?.testbed.stop();
  }
}

/** Works with the testbed of one world; throws if it does not compose. */
export async function withTestbed<T>(world: World, work: (testbed: Testbed) => Promise<T>): Promise<T> {
  const testbed = await createTestbed(world, requireSupergraph(world.subgraphs));
  try {
    return await work(testbed);
  } finally {
    await testbed.stop();
  }
}

async function judgeValid(testbed: Testbed, question: Question): Promise<Verdict> {
  if (!testbed.isValid(question)) throw new Error("The question is not valid.");

  return judge(testbed, question);
}
