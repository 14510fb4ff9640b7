import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import type { Environment } from "@kim-hub/kit/config";
import { StartError } from "@kim-hub/postgres/start-error";
import { COMPILED } from "../bundling/bundles.js";

/** A service in its own process, whose log goes to a file. */
export interface ChildService {
  readonly name: string;
  readonly processId: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Sends the process a word; one that has ended needs none. */
  tell(message: object): void;
  stop(): Promise<void>;
}

interface ChildOptions {
  readonly name: string;
  readonly main: string;
  readonly environment: Environment;
  readonly logFile: string;
}

const LAST_WORD_MILLISECONDS = 10_000;
/** Of a service's log, when it begins a file anew at a start. */
const MOST_LOG_BYTES = 64 * 1024 * 1024;

/** Starts the process and waits until it says that it is ready; one sentence from it otherwise. */
export async function startChild({ name, main, environment, logFile }: ChildOptions): Promise<ChildService> {
  keepShort(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = forkGroup(main, environment, log);
  closeSync(log);
  const service = asService(child, name);
  await untilReady(child, name, logFile);

  return service;
}

/** A log that has grown large makes room, and takes the place of the one that did so before. */
export function keepShort(logFile: string, mostBytes = MOST_LOG_BYTES): void {
  const { size = 0 } = statSync(logFile, { throwIfNoEntry: false }) ?? {};
  if (size > mostBytes) renameSync(logFile, `${logFile}.1`);
}

/** A process in a group of its own: a Ctrl-C reaches this process alone, which then stops the children in order. */
export function forkGroup(main: string, environment: Environment, output: number | "pipe"): ChildProcess {
  return fork(main, [], {
    execArgv: [],
    // What is compiled stays good in a copy of the project elsewhere.
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, NODE_COMPILE_CACHE_PORTABLE: "1", ...environment },
    stdio: ["ignore", output, "pipe", "ipc"],
    detached: true,
  });
}

/** The process as a service. */
export function asService(child: ChildProcess, name: string): ChildService {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  return {
    name,
    processId: child.pid ?? 0,
    ended,
    tell(message) {
      if (child.connected) child.send(message);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), LAST_WORD_MILLISECONDS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Resolves with the first word of the process; rejects with its last ones if it ends before. */
function untilReady(child: ChildProcess, name: string, logFile: string): Promise<void> {
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
