import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Environment } from "@kim-hub/kit/config";
import { StartError } from "@kim-hub/postgres/start-error";

/** A service in its own process, whose log goes to a file. */
export interface ChildService {
  readonly name: string;
  readonly processId: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface ChildOptions {
  readonly name: string;
  readonly main: string;
  readonly environment: Environment;
  readonly logFile: string;
}

const LAST_WORD_MILLISECONDS = 10_000;

/** Starts the process and waits until it says that it is ready; one sentence from it otherwise. */
export async function startChild({ name, main, environment, logFile }: ChildOptions): Promise<ChildService> {
  const log = openSync(logFile, "a", 0o600);
  // Its own process group: a Ctrl-C reaches this process alone, which then stops the children in order.
  const child = fork(main, [], {
    execArgv: [],
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", log, "pipe", "ipc"],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await ready(child, name, logFile);

  return {
    name,
    processId: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), LAST_WORD_MILLISECONDS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

function ready(child: ChildProcess, name: string, logFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let lastWords = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      lastWords = `${lastWords}${chunk}`.slice(-2000);
    });
    child.once("message", () => resolve());
    child.once("exit", () => {
      const sentence = lastWords.trim().split("\n").at(-1) || `${name} ended before it was ready.`;
      reject(new StartError(`${sentence} Its log is ${logFile}.`));
    });
  });
}
