import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import type { EngineInUse } from "./engine-in-use.js";

interface WatchOptions {
  readonly file: string;
  /** 0 means that the file is read at startup only. */
  readonly milliseconds: number;
  readonly engines: Pick<EngineInUse, "use">;
  readonly log: Logger;
}

/**
 * Polls the supergraph file, because file-system notifications do not work for every way a cluster mounts it. An
 * invalid file is logged once and ignored.
 */
export class SupergraphWatch {
  readonly #options: WatchOptions;
  /** As bytes: to decode half a megabyte every time costs twice what reading it does. */
  #seen: Buffer;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: WatchOptions, inUse: string) {
    this.#options = options;
    this.#seen = Buffer.from(inUse);
    this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const { milliseconds } = this.#options;
    if (milliseconds === 0 || this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), milliseconds).unref();
  }

  async #look(): Promise<void> {
    const { file, engines, log } = this.#options;
    // The file is missing for a moment while another one replaces it.
    const found = await readFile(file).catch(() => this.#seen);
    if (!found.equals(this.#seen)) {
      this.#seen = found;
      const begin = performance.now();
      await engines.use(found.toString("utf8")).then(
        () => log.info({ milliseconds: Math.round(performance.now() - begin) }, "supergraph taken over"),
        // A supergraph says nothing of a person, so its fault may be logged.
        (error: unknown) => log.error({ fault: String(error) }, "supergraph refused, the last one stays"),
      );
    }
    this.#wait();
  }
}
