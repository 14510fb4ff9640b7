import { Worker } from "node:worker_threads";
import { PLANNING_THREAD } from "./planning-thread-url.js";

/** Reading the supergraph leaves much behind at once; with more room for it the thread would keep the room. */
const YOUNG_MEBIBYTES = 16;

/** A planning thread that begins with this supergraph; it does not keep the process alive. */
export function startThread(sdl: string, mebibytes: number): Worker {
  const worker = new Worker(PLANNING_THREAD, {
    workerData: sdl,
    resourceLimits: { maxOldGenerationSizeMb: mebibytes, maxYoungGenerationSizeMb: YOUNG_MEBIBYTES },
    // The options of this process are meant for it alone.
    execArgv: [],
  });
  worker.unref();

  return worker;
}

/** Keeps a planning thread that has read its modules and one supergraph, for the next one, whose planner is then there in half the time. */
export class ReadyThread {
  readonly #mebibytes: number;
  #worker: Worker | null = null;
  #isReady = false;

  constructor(mebibytes: number) {
    this.#mebibytes = mebibytes;
  }

  /** Whether the thread has read its supergraph and waits. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Starts one unless there is one. */
  prepare(sdl: string): void {
    if (this.#worker) return;
    const worker = startThread(sdl, this.#mebibytes);
    this.#wait(worker);
    worker.once("message", () => {
      this.#isReady = true;
    });
  }

  /** A thread that reads this supergraph: the one that is ready, or a new one. */
  take(sdl: string): Worker {
    const worker = this.#worker;
    if (!worker || !this.#isReady) return startThread(sdl, this.#mebibytes);
    this.#worker = null;
    this.#isReady = false;
    worker.off("error", this.#forget);
    worker.off("exit", this.#forget);
    worker.postMessage({ sdl });

    return worker;
  }

  /** One whose supergraph is no longer in use, and which plans nothing, waits as well: what it has read before makes it quick. */
  keep(worker: Worker): void {
    if (this.#worker) return void worker.terminate();
    this.#wait(worker);
    this.#isReady = true;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #wait(worker: Worker): void {
    this.#worker = worker;
    this.#isReady = false;
    // It ends only where it cannot read the supergraph that is in use, of which the gateway knows already.
    worker.on("error", this.#forget);
    worker.on("exit", this.#forget);
  }

  readonly #forget = (): void => {
    this.#worker = null;
  };
}
