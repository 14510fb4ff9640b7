import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanOutput } from "@kim-hub/kit/forbidden-outputs";
import type { Environment } from "./fresh-environment.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** A started command with everything it has printed so far. */
export interface StartedCommand {
  readonly process: ChildProcess;
  readonly printed: () => string;
  /** The part of it that would go into a pipe. */
  readonly answered: () => string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs what `npm start` hands over to, or one of the commands, from a folder that is not the project's. */
export function run(main: string, environment: Environment, ...arguments_: readonly string[]): StartedCommand {
  const child = spawn(process.execPath, [join(ROOT, main), ...arguments_], {
    cwd: "/",
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let answered = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      scanOutput(String(chunk), { place: `what ${main} prints`, reader: null });
      printed += String(chunk);
      if (stream === child.stdout) answered += String(chunk);
    });

  const ended = once(child, "close").then(([code]) => code);

  return { process: child, printed: () => printed, answered: () => answered, ended };
}

/** Waits until the command has printed this, or has ended. */
export async function untilPrinted({ printed, ended }: StartedCommand, text: string): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && !printed().includes(text)) await new Promise((resolve) => setTimeout(resolve, 50));
}
