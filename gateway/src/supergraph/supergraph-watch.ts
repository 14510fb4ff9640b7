import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import type { HubEngine } from "./hub-engine.js";

interface WatchOptions {
  readonly file: string;
  /** 0 means that the file is read at the start only. */
  readonly milliseconds: number;
  readonly engine: Pick<HubEngine, "use">;
  readonly log: Logger;
}

/**
 * Takes over the supergraph file whenever its content has changed: read again and again, because no notification of the file system
 * works for every way in which a cluster puts a new file in place. One that cannot be used changes nothing and is told once.
 */
export class SupergraphWatch {
  readonly #parts: WatchOptions;
  #seen: string;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(parts: WatchOptions, inUse: string) {
    this.#parts = parts;
    this.#seen = inUse;
    this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const { milliseconds } = this.#parts;
    if (milliseconds === 0 || this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), milliseconds).unref();
  }

  async #look(): Promise<void> {
    const { file, engine, log } = this.#parts;
    // Gone for a moment, while another one is put in its place.
    const text = await readFile(file, "utf8").catch(() => this.#seen);
    if (text !== this.#seen) {
      this.#seen = text;
      const begin = performance.now();
      await engine.use(text).then(
        () => log.info({ milliseconds: Math.round(performance.now() - begin) }, "supergraph taken over"),
        // A supergraph tells nothing of a person, so what is wrong with it may be told.
        (error: unknown) => log.error({ fault: String(error) }, "supergraph refused, the last one stays"),
      );
    }
    this.#wait();
  }
}
