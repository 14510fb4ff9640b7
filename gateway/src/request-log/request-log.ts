import { ServiceUnavailableError } from "@kim-hub/kit/errors";
import { describeFault } from "@kim-hub/kit/log";
import type { Logger } from "pino";
import { toLine } from "./entry-line.js";
import { createLogFile } from "./log-directory.js";
import type { LogFile } from "./log-file.js";
import type { RequestEntry } from "./request-entry.js";

interface RequestLogOptions {
  readonly directory: string;
  readonly log: Logger;
  readonly createFile?: (directory: string, day: string) => Promise<LogFile>;
}

/** One who waits until a line is on the disk. */
interface Waiting {
  /** Empty for one who asks only whether the log can be written. */
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The durable log of answers about data that are not public; answers that wait at the same time share one write. */
export class RequestLog {
  readonly #options: RequestLogOptions;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #day = "";
  #file: LogFile | null = null;

  constructor(options: RequestLogOptions) {
    this.#options = options;
  }

  /** Resolves once the entry is on the disk, and with it further lines of canonical JSON; throws a public error if it is not. */
  async append(entry: RequestEntry, ...others: readonly string[]): Promise<void> {
    const lines = [toLine(entry), ...others.map((line) => `${line}\n`)];
    await this.#wait(lines.join("")).catch(() => {
      throw new ServiceUnavailableError(
        "The hub could not record the request and so does not answer it; a change that it asked for may have been made.",
      );
    });
  }

  /** Throws a public error if no entry can be written now: nothing that would need one may then be done. */
  async requireSound(): Promise<void> {
    if (this.#file !== null && this.#day === today()) return;
    await this.#wait("").catch(() => {
      throw new ServiceUnavailableError("The hub cannot record the request and so does nothing about it.");
    });
  }

  async stop(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = null;
  }

  #wait(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      try {
        const file = await this.#fileOfToday();
        await file.append(Buffer.from(together.map(({ line }) => line).join("")));
        for (const { resolve } of together) resolve();
      } catch (error) {
        this.#options.log.error({ ...describeFault(error), answers: together.length }, "request log cannot be written");
        await this.#leaveFile();
        for (const { reject } of together) reject(error);
      }
    }
    // In the same turn: who comes after this starts anew.
    this.#writing = null;
  }

  async #fileOfToday(): Promise<LogFile> {
    const day = today();
    if (this.#file && this.#day === day) return this.#file;
    await this.#leaveFile();
    const { createFile = createLogFile, directory } = this.#options;
    this.#file = await createFile(directory, day);
    this.#day = day;

    return this.#file;
  }

  /** A file that failed is not trusted again. */
  async #leaveFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch((error: unknown) => this.#options.log.error(describeFault(error), "request log"));
  }
}

function today(): string {
  return new Date().toISOString().slice(0, "2000-01-01".length);
}
