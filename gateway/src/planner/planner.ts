import { Worker } from "node:worker_threads";
import type { OperationSource } from "../engine/operations/operation-store.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import type { SchemaTexts } from "../engine/supergraph/schema-texts.js";
import { FairQueue } from "../limits/fair-queue.js";
import type { MadePlan, PlanningMessage } from "./planning-messages.js";

/** The time and memory of one plan. */
export interface PlanningLimits {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

/** The next caller needs the plan too, so it is finished even if the first caller disconnects. */
const STAYS = new AbortController().signal;
const ENTRY = new URL("./planning-thread.js", import.meta.url);
/** Reading the supergraph leaves much behind at once; with more room for it the thread would keep the room. */
const YOUNG_MEBIBYTES = 16;
const QUEUE = { limit: 1, limitPerCaller: 1, queuePerCaller: 32, mostMilliseconds: 5000 };

interface StartedThread {
  readonly worker: Worker;
  readonly schemas: SchemaTexts;
}

interface Job {
  readonly settle: (message: PlanningMessage) => void;
  readonly fail: (error: Error) => void;
}

/** Plans operations of one supergraph in its own thread, one at a time and callers in turn. */
export class Planner {
  readonly #sdl: string;
  readonly #limits: PlanningLimits;
  readonly #queue = new FairQueue(QUEUE);
  #thread: Promise<StartedThread>;
  #job: Job | null = null;
  #count = 0;
  #stopped = false;

  constructor(sdl: string, limits: PlanningLimits) {
    this.#sdl = sdl;
    this.#limits = limits;
    this.#thread = this.#start();
  }

  /** Resolves with the supergraph's schemas once it can plan; rejects with the fault of an invalid supergraph. */
  async ready(): Promise<SchemaTexts> {
    return (await this.#thread).schemas;
  }

  /**
   * The plans of an operation, none after a stop; rejects with a {@link PlanError} if there is none or it exceeds the
   * limits.
   */
  plan(source: OperationSource, account: string): Promise<readonly MadePlan[]> {
    return this.#queue.run(account, STAYS, () => this.#plan(source));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const thread = await this.#thread.catch(() => null);
    await thread?.worker.terminate();
  }

  async #plan({ text, operationName }: OperationSource): Promise<readonly MadePlan[]> {
    if (this.#stopped) return [];
    const { worker } = await this.#thread.catch(() => this.#startAgain());
    const id = ++this.#count;
    // Ending the thread fails the job; another thread follows.
    const timer = setTimeout(() => void worker.terminate(), this.#limits.milliseconds);
    const message = await new Promise<PlanningMessage>((resolve, reject) => {
      this.#job = { settle: resolve, fail: reject };
      worker.postMessage({ id, text, operationName });
    }).finally(() => {
      clearTimeout(timer);
      this.#job = null;
    });
    if (message.kind === "plans") return message.plans;
    if (message.kind === "refused") throw new PlanError(message.coordinate, message.message);
    throw new Error(message.kind === "failed" ? message.message : "The planning thread has lost its place.");
  }

  #startAgain(): Promise<StartedThread> {
    this.#thread = this.#start();

    return this.#thread;
  }

  #start(): Promise<StartedThread> {
    const worker = new Worker(ENTRY, {
      workerData: this.#sdl,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.mebibytes, maxYoungGenerationSizeMb: YOUNG_MEBIBYTES },
      // The options of this process are meant for it alone.
      execArgv: [],
    });
    worker.unref();
    const started = new Promise<StartedThread>((resolve, reject) => {
      let ready = false;
      worker.on("message", (message: PlanningMessage) => {
        ready ||= message.kind === "ready";
        if (message.kind === "ready") resolve({ worker, schemas: message.schemas });
        else if (message.kind === "unusable") reject(new Error(message.message));
        else this.#job?.settle(message);
      });
      // Too little memory; the exit follows.
      worker.on("error", reject);
      worker.on("exit", () => {
        reject(new Error("The planning thread has ended."));
        if (ready && !this.#stopped) this.#startAgain();
        this.#job?.fail(new PlanError("Query", "The operation takes too much to plan; ask for less of it at once."));
      });
    });
    // The next call for a plan gets this rejection.
    started.catch(() => {});

    return started;
  }
}
