import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { asService, type ChildService, forkGroup } from "../../dev/child-service.js";
import { LiveFault } from "../live-fault.js";
import type { Order, Word } from "./orders.js";

const MAIN = fileURLToPath(new URL("main.js", import.meta.url));

interface Office {
  readonly name: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** A serving process, on the port that the system chose, with the libraries that it has read. */
export interface Serving {
  readonly service: ChildService;
  readonly port: number;
  readonly libraries: readonly string[];
}

/** A process in waiting: it becomes the service of one office, or is dismissed. */
export class Standby {
  readonly #child: ChildProcess;
  readonly #service: ChildService;
  #name = "a process in waiting";
  #lastWords = "";

  constructor(libraries: readonly string[]) {
    this.#child = forkGroup(MAIN, {}, "pipe");
    this.#service = asService(this.#child, "standby");
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = `${this.#lastWords}${chunk}`.slice(-2000);
    });
    if (libraries.length > 0) this.#order({ preload: libraries });
  }

  /** The SDL of the office's code as it is now. */
  async readSdl({ name, folder, settings, logFile }: Office): Promise<string> {
    this.#name = name;
    this.#child.stdout?.pipe(createWriteStream(logFile, { flags: "a", mode: 0o600 }));
    const said = this.#hear("sdl");
    this.#order({ folder, settings });

    return (await said).sdl;
  }

  /** Serves the office; resolves when it answers. */
  async serve(): Promise<Serving> {
    const ready = this.#hear("ready");
    const read = this.#hear("libraries");
    this.#order({ serve: true });
    const [{ port }, { libraries }] = await Promise.all([ready, read]);

    return { service: { ...this.#service, name: this.#name }, port, libraries };
  }

  dismiss(): Promise<void> {
    return this.#service.stop();
  }

  #order(order: Order): void {
    this.#service.tell(order);
  }

  #hear<K extends Word extends infer W ? (W extends W ? keyof W : never) : never>(
    key: K,
  ): Promise<Extract<Word, Record<K, unknown>>> {
    return new Promise((resolve, reject) => {
      this.#child.on("message", (word: Word) => {
        if ("fault" in word) reject(new LiveFault(word.fault.message, word.fault.place));
        else if (isWord(word, key)) resolve(word);
      });
      this.#child.once("exit", () => {
        const sentence = this.#lastWords.trim().split("\n").at(-1);
        reject(new LiveFault(sentence || `${this.#name} ended before it was ready.`, null));
      });
    });
  }
}

function isWord<K extends string>(word: Word, key: K): word is Extract<Word, Record<K, unknown>> {
  return key in word;
}
