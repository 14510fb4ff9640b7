import { type Arena, createArena } from "./arena.js";
import { compose } from "./compose.js";
import { generateChainWorld } from "./generate-chain-world.js";
import { generateQuestion } from "./generate-question.js";
import { generateWorld } from "./generate-world.js";
import { judge, type Verdict } from "./judge.js";
import { type Case, shrink } from "./shrink.js";
import type { Question, World } from "./world.js";

const QUESTIONS = 16;

export interface Judged extends Case {
  readonly verdict: Verdict;
}

/** What was made up, and what became of it. */
export interface Tally {
  worlds: number;
  /** Worlds that do not compose; their supergraph is nobody's. */
  uncomposed: number;
  /** Questions that the schema refuses. */
  invalid: number;
}

/** Judges so many generated questions, the same ones for the same seed. */
export async function* contest(options: {
  readonly seed: number;
  readonly cases: number;
  readonly tally: Tally;
  /** What is asked instead of a generated question. */
  readonly rewrite?: (question: Question) => Question;
}): AsyncGenerator<Judged> {
  const { seed, cases, tally, rewrite = (question) => question } = options;
  let left = cases;
  for (let number = 0; left > 0; number++) {
    const generate = number % 2 === 0 ? generateWorld : generateChainWorld;
    const world = generate(seed * 1_000_000 + number);
    const composed = compose(world);
    tally.worlds++;
    if ("faults" in composed) {
      tally.uncomposed++;
      continue;
    }
    const arena = await createArena(world, composed.sdl);
    try {
      for (let asked = 0; asked < QUESTIONS && left > 0; asked++) {
        const question = rewrite(generateQuestion(arena.schema, world.seed, asked));
        if (arena.isValid(question)) {
          left--;
          yield { world, question, verdict: await judge(arena, question) };
        } else {
          tally.invalid++;
        }
      }
    } finally {
      await arena.stop();
    }
  }
}

/** The verdict over one question of one world; throws where the world does not compose or the question is invalid. */
export function judgeCase({ world, question }: Case): Promise<Verdict> {
  return withArena(world, (arena) => judgeValid(arena, question));
}

/** The verdict counts against the hub. */
export function isFailure({ hub, isPlannersFault }: Verdict): boolean {
  return hub !== "SAME" && !isPlannersFault;
}

/** A smaller case with the same findings. */
export async function shrinkFailure(failure: Judged, milliseconds: number): Promise<Case> {
  // Most attempts change the question only, and a world is dear.
  let last: { readonly world: World; readonly arena: Arena } | undefined;
  const arenaOf = async (world: World) => {
    if (last?.world === world) return last.arena;
    await last?.arena.stop();
    last = undefined;
    last = { world, arena: await openArena(world) };

    return last.arena;
  };
  const { hub, stock, isPlannersFault } = failure.verdict;
  try {
    return await shrink(
      failure,
      async ({ world, question }) => {
        const verdict = await judgeValid(await arenaOf(world), question);

        return verdict.hub === hub && verdict.stock === stock && verdict.isPlannersFault === isPlannersFault;
      },
      milliseconds,
    );
  } finally {
    await last?.arena.stop();
  }
}

/** Lets the three meet over one world; throws where it does not compose. */
export async function withArena<T>(world: World, work: (arena: Arena) => Promise<T>): Promise<T> {
  const arena = await openArena(world);
  try {
    return await work(arena);
  } finally {
    await arena.stop();
  }
}

async function openArena(world: World): Promise<Arena> {
  const composed = compose(world);
  if ("faults" in composed) throw new Error(composed.faults.join("\n"));

  return createArena(world, composed.sdl);
}

async function judgeValid(arena: Arena, question: Question): Promise<Verdict> {
  if (!arena.isValid(question)) throw new Error("The question is not valid.");

  return judge(arena, question);
}
