import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const PATIENCE_MILLISECONDS = 5000;
const LAST_WORDS = 2000;

interface ProgramOptions {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** Takes all it prints. */
  readonly logFile: string;
}

/** A process that runs beside the benchmark, as long as the benchmark at most. */
export class Program {
  readonly #name: string;
  readonly #logFile: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor({ name, command, environment = {}, directory, logFile }: ProgramOptions) {
    const [file = "", ...arguments_] = command;
    const log = openSync(logFile, "a");
    this.#name = name;
    this.#logFile = logFile;
    this.#child = spawn(file, arguments_, {
      cwd: directory,
      env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    this.#ended = new Promise((resolve) => this.#child.once("exit", resolve).once("error", resolve));
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  /** Sends the program a message, if there is one to send, and waits for its next one. */
  async exchange(order?: string): Promise<string> {
    if (order !== undefined) this.#child.send(order);
    const [answer] = await this.whileRunning(once(this.#child, "message"));

    return String(answer);
  }

  /** The result of the work; fails with the program's last words as soon as it ends. */
  whileRunning<T>(work: Promise<T>): Promise<T> {
    const end = this.#ended.then(() => {
      throw new Error(`${this.#name} ended:\n${readEnd(this.#logFile, LAST_WORDS)}`);
    });

    return Promise.race([work, end]);
  }

  readonly stop = async (): Promise<void> => {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGTERM");
    const impatience = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE_MILLISECONDS);
    await this.#ended;
    clearTimeout(impatience);
  };
}

/** The last bytes of a file, which may be larger than memory: under load the hub logs every request. */
function readEnd(path: string, bytes: number): string {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(bytes, size));
    readSync(file, end, 0, end.length, size - end.length);

    return end.toString();
  } finally {
    closeSync(file);
  }
}
