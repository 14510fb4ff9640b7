import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { asService, type ChildService, forkGroup } from "../../dev/child-service.js";
import { LiveFault } from "../live-fault.js";
import type { Modules } from "../sources/office-code.js";
import type { Order, Word } from "./orders.js";

const MAIN = fileURLToPath(new URL("main.js", import.meta.url));

interface Office {
  readonly name: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
}

interface Reading {
  readonly serves?: boolean;
  /** Of the office, in the place of their files. */
  readonly modules?: Modules;
}

/** A serving process, on the port that the system chose, with the modules that it has read from outside the office's folder. */
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
  #started: Promise<[{ readonly port: number }, { readonly libraries: readonly string[] }]> | null = null;

  constructor(libraries: readonly string[]) {
    this.#child = forkGroup(MAIN, {}, "pipe");
    this.#service = asService(this.#child, "standby");
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = `${this.#lastWords}${chunk}`.slice(-2000);
    });
    if (libraries.length > 0) this.#order({ preload: libraries });
  }

  /** The SDL of the office's code as it is now, or as these modules say; a process that serves starts the service at the same time. */
  async readSdl(
    { name, folder, settings, logFile }: Office,
    { serves = false, modules = {} }: Reading = {},
  ): Promise<string> {
    this.#name = name;
    this.#child.stdout?.pipe(createWriteStream(logFile, { flags: "a", mode: 0o600 }));
    const said = this.#hear("sdl");
    if (serves) {
      this.#started = Promise.all([this.#hear("ready"), this.#hear("libraries")]);
      // The wait for the SDL rejects with the same fault.
      this.#started.catch(() => {});
    }
    this.#order({ folder, settings, modules, serves });

    return (await said).sdl;
  }

  /** Resolves when the service answers. */
  async serve(): Promise<Serving> {
    if (!this.#started) throw new Error(`${this.#name} was not to serve.`);
    const [{ port }, { libraries }] = await this.#started;

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
