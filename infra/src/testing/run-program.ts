import { spawn } from "node:child_process";
import { ROOT } from "../installation/root.js";

interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Where it runs; the root unless named. */
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Ends the program with the signal that is its reason. */
  readonly signal: AbortSignal;
}

/** The program's exit code, 1 if a signal ended it or it could not be started. */
export function runProgram({ file, args, folder = ROOT, environment = {}, signal }: Program): Promise<number> {
  if (signal.aborted) return Promise.resolve(1);

  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: folder, stdio: "inherit", env: { ...process.env, ...environment } });
    const stop = () => void child.kill(signal.reason);
    const end = (code: number) => {
      signal.removeEventListener("abort", stop);
      resolve(code);
    };
    signal.addEventListener("abort", stop);
    child.on("error", () => end(1));
    child.on("exit", (code) => end(code ?? 1));
  });
}
