import { execFile } from "node:child_process";
import { ROOT } from "../installation/root.js";

/** Scripts of the root that read every file that git knows or would add; Turborepo runs them again once one of these has changed. */
export const CHECKS = ["lint", "unused-code"] as const;

interface Checking {
  /** Turborepo's program. */
  readonly turbo: string;
  /** The project, where it is another one than this. */
  readonly root?: string;
  /** Takes nothing from an earlier run. */
  readonly force?: boolean;
  readonly signal: AbortSignal;
}

interface Checked {
  readonly code: number;
  /** The output of the checks and of Turborepo. */
  readonly said: string;
}

/** Runs the checks beside each other, each to its end whatever the other finds; one that finds a fault is run again the next time. */
export function runChecks({ turbo, root = ROOT, force = false, signal }: Checking): Promise<Checked> {
  const args = ["run", ...CHECKS, "--continue", "--output-logs=errors-only", ...(force ? ["--force"] : [])];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 64_000_000, signal } as const;

  return new Promise((resolve) => {
    execFile(turbo, args, options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, said: `${stdout}${stderr}` }),
    );
  });
}
