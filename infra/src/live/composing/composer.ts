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

  async compose(contracts: Contracts): Promise<Composed> {
    const answer = once(this.#worker, "message");
    this.#worker.postMessage(contracts);
    const [composed] = await answer;

    return composed;
  }

  /** Reads the rules of composition anew. */
  async restart(): Promise<void> {
    await this.stop();
    this.#worker = start();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

function start(): Worker {
  return new Worker(new URL("composer-thread.js", import.meta.url));
}
