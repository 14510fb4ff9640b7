import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askOnce, type CheckedAnswer, isSameAnswer } from "./answer.js";
import type { ContestantName } from "./contestants.js";
import type { PinGateway } from "./cores.js";
import { type Measurement, measure } from "./measurement.js";
import type { Options } from "./options.js";
import { residentBytes } from "./process-figures.js";
import { Program } from "./program.js";
import type { QuestionName } from "./questions.js";
import { type RunningGateway, startGateway } from "./running-gateway.js";
import type { Scene } from "./scene.js";

const LOAD = fileURLToPath(new URL("load/main.js", import.meta.url));

/** A loaded gateway that has its core to itself is busy for at least this share of the time. */
const UNDISTURBED = 0.85;

interface Surroundings {
  readonly options: Options;
  /** Takes logs and generated files. */
  readonly folder: string;
  readonly pin: PinGateway | null;
  readonly say: (line: string) => void;
  /** Takes what stops every process that is started, for a run that is interrupted. */
  readonly stops: (() => Promise<void>)[];
}

/** Asks one question of every gateway, each started anew; every answer must be the stock gateway's. */
export async function compare(
  question: QuestionName,
  scene: Scene,
  { options, folder, pin, say, stops }: Surroundings,
): Promise<Measurement[]> {
  const start = (name: ContestantName) => startGateway({ name, scene, folder, pin, stops });
  const reference = await using(await start("apollo"), async ({ url }) =>
    askOnce(url, scene.question, await scene.headers()),
  );
  say(`${question}: an answer has ${reference.length} characters`);
  const measurements: Measurement[] = [];
  for (const contestant of options.contestants) {
    say(`${question}: ${contestant}`);
    const figures = await using(await start(contestant), (running) =>
      compete(running, { scene, reference, options, folder }),
    ).catch((error: unknown) => {
      throw new Error(`${question}: ${contestant}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    });
    measurements.push({ question, contestant, ...figures });
    if (figures.gatewayCoreBusy < UNDISTURBED)
      say("  it was not busy all the time: its core was not its own, or the load did not fill it");
  }

  return measurements;
}

interface Competition {
  readonly scene: Scene;
  readonly reference: CheckedAnswer;
  readonly options: Options;
  readonly folder: string;
}

async function compete(running: RunningGateway, { scene, reference, options, folder }: Competition) {
  const { url, gateway } = running;
  const { question } = scene;
  const residentAtRest = residentBytes(gateway.processId);
  const headers = await scene.headers();
  const check = async () => {
    const answer = await gateway.whileRunning(askOnce(url, question, headers));
    if (!isSameAnswer(answer, reference, question)) throw new Error("answers otherwise than the stock gateway.");

    return answer;
  };
  const { length } = await check();
  const load = new Program({
    name: "The load generator",
    command: [process.execPath, LOAD],
    logFile: join(folder, "load.log"),
  });
  try {
    await load.exchange();
    const { query, variables } = question;
    const body = JSON.stringify({ query, variables });
    const { connections, seconds } = options;
    const figures = await measure(running, {
      generator: load,
      order: { url, headers, body, connections, seconds, length },
      check,
    });

    return { ...figures, residentAtRest };
  } finally {
    await load.stop();
  }
}

async function using<T>(running: RunningGateway, work: (running: RunningGateway) => Promise<T>): Promise<T> {
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}
