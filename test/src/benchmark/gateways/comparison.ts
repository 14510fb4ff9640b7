import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askOnce } from "./answer.js";
import type { ContestantName } from "./contestants.js";
import type { PinGateway } from "./cores.js";
import { Entrant, type Turn } from "./entrant.js";
import { type Measurement, summarise } from "./measurement.js";
import type { Options } from "./options.js";
import { Program } from "./program.js";
import type { QuestionName } from "./questions.js";
import { type RunningGateway, startGateway } from "./running-gateway.js";
import type { Scene } from "./scene.js";

const LOAD = fileURLToPath(new URL("load/main.js", import.meta.url));
const WARM_UP_SECONDS = 2;
/** Of one turn at most. */
const TURN_SECONDS = 2;
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

/**
 * Asks one question of every gateway, each started anew; every answer must be the stock gateway's. They are loaded in
 * short turns, one after the other, so that whatever else the machine does slows all of them alike.
 */
export async function compare(
  question: QuestionName,
  scene: Scene,
  { options, folder, pin, say, stops }: Surroundings,
): Promise<Measurement[]> {
  const started: { stop: () => Promise<void> }[] = [];
  const start = async (name: ContestantName): Promise<RunningGateway> => {
    const running = await startGateway({ name, scene, folder, pin, stops });
    started.push(running);

    return running;
  };
  try {
    const stock = await start("apollo");
    const reference = await askOnce(stock.url, scene.question, await scene.headers());
    await stock.stop();
    say(`${question}: an answer has ${reference.length} characters; starting ${options.contestants.join(", ")}`);
    const entrants: Entrant[] = [];
    for (const name of options.contestants) {
      const running = await start(name);
      entrants.push(await Entrant.enter({ name, running, scene, reference, connections: options.connections }));
    }
    const generator = new Program({
      name: "The load",
      command: [process.execPath, LOAD],
      logFile: join(folder, "load.log"),
    });
    started.push(generator);
    await generator.exchange();
    const turns = await takeTurns(entrants, generator, { seconds: options.seconds, say });
    const measurements = entrants.map((entrant) => summarise(question, entrant, turns.get(entrant) ?? []));
    for (const { contestant, gatewayCoreBusy } of measurements)
      if (gatewayCoreBusy < UNDISTURBED)
        say(`  ${contestant} was not busy all the time: its core was not its own, or the load did not fill it`);

    return measurements;
  } finally {
    for (const { stop } of started.reverse()) await stop();
  }
}

interface Timing {
  readonly seconds: number;
  readonly say: (line: string) => void;
}

async function takeTurns(
  entrants: readonly Entrant[],
  generator: Program,
  { seconds, say }: Timing,
): Promise<ReadonlyMap<Entrant, readonly Turn[]>> {
  const rounds = Math.ceil(seconds / TURN_SECONDS);
  const turns = new Map(entrants.map((entrant): [Entrant, Turn[]] => [entrant, []]));
  say("  warming up");
  for (const entrant of entrants) await entrant.takeTurn(generator, WARM_UP_SECONDS);
  for (let round = 1; round <= rounds; round += 1) {
    say(`  round ${round} of ${rounds}`);
    for (const [entrant, taken] of turns) taken.push(await entrant.takeTurn(generator, seconds / rounds));
  }

  return turns;
}
