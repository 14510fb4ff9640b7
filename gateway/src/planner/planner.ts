import type { Worker } from "node:worker_threads";
import type { OperationSource } from "../engine/operations/operation-store.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import type { SchemaTexts } from "../engine/supergraph/schema-texts.js";
import { FairQueue } from "../limits/fair-queue.js";
import type { KeptPlans } from "./kept-plans.js";
import type { MadePlan, PlanningMessage } from "./planning-messages.js";
import { type ReadyThread, startThread } from "./ready-thread.js";

/** The time and memory of one plan. */
export interface PlanningLimits {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

/** What spares a planner work at its start. */
interface Provisions {
  readonly kept?: KeptPlans | null;
  readonly ready?: Pick<ReadyThread, "take" | "keep"> | undefined;
}

/** The next caller needs the plan too, so it is finished even if the first caller disconnects. */
const STAYS = new AbortController().signal;
const QUEUE = { limit: 1, limitPerCaller: 1, queuePerCaller: 32, mostMilliseconds: 5000 };

interface StartedThread {
  readonly worker: Worker;
  readonly schemas: SchemaTexts;
}

interface Job {
  readonly settle: (message: PlanningMessage) => void;
  readonly fail: (error: Error) => void;
}

/** Plans operations of one supergraph in its own thread, one at a time and callers in turn, unless their plans are kept. */
export class Planner {
  readonly #sdl: string;
  readonly #limits: PlanningLimits;
  readonly #kept: KeptPlans | null;
  readonly #schemas: SchemaTexts | null;
  readonly #ready: Pick<ReadyThread, "take" | "keep"> | undefined;
  readonly #queue = new FairQueue(QUEUE);
  #thread: Promise<StartedThread> | null;
  /** Its worker, once it can plan. */
  #worker: Worker | null = null;
  /** Plans that are asked and not made yet. */
  #asked = 0;
  #job: Job | null = null;
  #count = 0;
  #stopped = false;

  /** Its thread is the one that is ready, if one is kept. */
  constructor(sdl: string, limits: PlanningLimits, { kept = null, ready }: Provisions = {}) {
    this.#sdl = sdl;
    this.#limits = limits;
    this.#kept = kept;
    this.#ready = ready;
    this.#schemas = kept?.findSchemas() ?? null;
    // Reading the supergraph to plan over it takes a second, which who asks for nothing new need not wait for.
    this.#thread = this.#schemas ? null : this.#start();
  }

  /** Resolves with the supergraph's schemas once it can plan; rejects with the fault of an invalid supergraph. */
  async ready(): Promise<SchemaTexts> {
    if (this.#schemas) return this.#schemas;
    const { schemas } = await this.#started();
    await this.#kept?.keepSchemas(schemas);

    return schemas;
  }

  /** Whether the operation is valid and its plans are kept. */
  isKept(source: OperationSource): boolean {
    return this.#kept?.has(source) ?? false;
  }

  /**
   * The plans of an operation, none after a stop; rejects with a {@link PlanError} if there is none or it exceeds the
   * limits.
   */
  async plan(source: OperationSource, account: string): Promise<readonly MadePlan[]> {
    const known = await this.#kept?.find(source);
    if (known) return known;
    this.#asked += 1;
    try {
      // Nobody's turn passes while the thread starts.
      await this.#started().catch(() => null);
      const plans = await this.#queue.run(account, STAYS, () => this.#plan(source));
      if (plans.length > 0) await this.#kept?.keepPlans(source, plans);

      return plans;
    } finally {
      this.#asked -= 1;
    }
  }

  /** Leaves its thread to the next supergraph and says so, if threads are kept and it plans nothing; what is asked afterwards starts one again. */
  release(): boolean {
    const worker = this.#worker;
    if (!this.#ready || !worker || this.#asked > 0 || this.#job || this.#stopped) return false;
    this.#thread = null;
    this.#worker = null;
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    this.#ready.keep(worker);

    return true;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const thread = await this.#thread?.catch(() => null);
    await thread?.worker.terminate();
  }

  async #plan({ text, operationName }: OperationSource): Promise<readonly MadePlan[]> {
    if (this.#stopped) return [];
    const { worker } = await this.#started().catch(() => this.#startAgain());
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

  #started(): Promise<StartedThread> {
    return this.#thread ?? this.#startAgain();
  }

  #startAgain(): Promise<StartedThread> {
    this.#thread = this.#start();

    return this.#thread;
  }

  #start(): Promise<StartedThread> {
    const worker = this.#ready?.take(this.#sdl) ?? startThread(this.#sdl, this.#limits.mebibytes);
    const started = new Promise<StartedThread>((resolve, reject) => {
      let ready = false;
      worker.on("message", (message: PlanningMessage) => {
        ready ||= message.kind === "ready";
        if (message.kind === "ready") {
          this.#worker = worker;
          resolve({ worker, schemas: message.schemas });
        } else if (message.kind === "unusable") {
          reject(new Error(message.message));
          void worker.terminate();
        } else this.#job?.settle(message);
      });
      // Too little memory; the exit follows.
      worker.on("error", reject);
      worker.on("exit", () => {
        this.#worker = null;
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
