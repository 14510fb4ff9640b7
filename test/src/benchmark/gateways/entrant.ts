import { askOnce, type CheckedAnswer, isSameAnswer } from "./answer.js";
import type { ContestantName } from "./contestants.js";
import type { LoadOrder, LoadResult } from "./load/order.js";
import { peakWhile, residentBytes } from "./process-figures.js";
import type { Program } from "./program.js";
import type { RunningGateway } from "./running-gateway.js";
import type { Scene } from "./scene.js";

const LEAD_SECONDS = 1;

/** One turn of load, and the most memory that the gateway held meanwhile, in bytes. */
export interface Turn extends LoadResult {
  readonly residentAtPeak: number;
}

interface Entry {
  readonly name: ContestantName;
  readonly running: RunningGateway;
  readonly scene: Scene;
  readonly reference: CheckedAnswer;
  readonly connections: number;
}

/** A gateway that has shown that it answers as the stock one does. */
export class Entrant {
  readonly name: ContestantName;
  /** Memory before the first question, in bytes. */
  readonly residentAtRest: number;
  readonly #entry: Entry;
  readonly #headers: Readonly<Record<string, string>>;
  #length = 0;

  private constructor(entry: Entry, headers: Readonly<Record<string, string>>) {
    this.name = entry.name;
    this.residentAtRest = residentBytes(entry.running.gateway.processId);
    this.#entry = entry;
    this.#headers = headers;
  }

  static async enter(entry: Entry): Promise<Entrant> {
    const entrant = new Entrant(entry, await entry.scene.headers());
    await entrant.#check();

    return entrant;
  }

  /** Starts the load generator on it; rejects if an answer was not right. */
  async takeTurn(generator: Program, seconds: number): Promise<Turn> {
    const { gateway } = this.#entry.running;
    const order = JSON.stringify(this.#order(seconds));
    const { result, peak } = await peakWhile(gateway.processId, () => gateway.whileRunning(generator.exchange(order)));
    const load: LoadResult = JSON.parse(result);
    if (load.faults > 0) throw new Error(`${this.name}: ${load.faults} answers were not right.`);
    // Answered only after what the load left behind, which would disturb the next one's turn.
    await this.#check();

    return { ...load, residentAtPeak: peak };
  }

  async #check(): Promise<void> {
    const { name, running, scene, reference } = this.#entry;
    const answer = await running.gateway.whileRunning(askOnce(running.url, scene.question, this.#headers));
    if (!isSameAnswer(answer, reference, scene.question))
      throw new Error(`${name} answers otherwise than the stock gateway.`);
    this.#length = answer.length;
  }

  #order(seconds: number): LoadOrder {
    const { running, scene, connections } = this.#entry;
    const { query, variables } = scene.question;

    return {
      url: running.url,
      headers: this.#headers,
      body: JSON.stringify({ query, variables }),
      connections,
      length: this.#length,
      leadSeconds: LEAD_SECONDS,
      seconds,
      gatewayProcess: running.gateway.processId,
      sourcesProcess: running.sources.processId,
    };
  }
}
