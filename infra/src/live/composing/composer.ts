import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Misfit } from "@kim-hub/kit/saved-query-misfits";

/** The contracts as the code says them now, by subgraph in the order of composition. */
export interface Contracts {
  readonly texts: Readonly<Record<string, string>>;
  readonly savedQueriesFile: string;
}

/** The supergraph with the saved queries that do not fit it, or why there is none. */
export type Composed = { readonly sdl: string; readonly misfits: readonly Misfit[] } | { readonly fault: string };

/** Composes one after the other in a thread of its own. */
export class Composer {
  #worker = start();
  #last: Promise<unknown> = Promise.resolve();

  compose(contracts: Contracts): Promise<Composed> {
    const composed = this.#last.then(() => ask(this.#worker, contracts));
    this.#last = composed.catch(() => {});

    return composed;
  }

  /** Reads the rules of composition anew. */
  async restart(): Promise<void> {
    const before = this.#worker;
    // First, for what still waits goes to the new one.
    this.#worker = start();
    await before.terminate();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Rejects with the thread's own fault, or where it is ended meanwhile. */
async function ask(worker: Worker, contracts: Contracts): Promise<Composed> {
  const settled = new AbortController();
  const answer = once(worker, "message", settled);
  const end = once(worker, "exit", settled);
  worker.postMessage(contracts);
  try {
    const [composed] = await Promise.race([
      answer,
      end.then(() => Promise.reject(new Error("The composer has ended."))),
    ]);

    return composed;
  } finally {
    settled.abort();
  }
}

function start(): Worker {
  return new Worker(new URL("composer-thread.js", import.meta.url));
}
