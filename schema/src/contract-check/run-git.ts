import { spawnSync } from "node:child_process";

const MOST_BYTES = 64 * 1024 * 1024;

/** What git prints in a folder, null where it refuses; throws a sentence if it cannot be started. */
export function runGit(folder: string, args: readonly string[]): string | null {
  const { status, stdout, error } = spawnSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
  });
  if (error) throw new Error(`git cannot be run: ${error.message}.`);

  return status === 0 ? stdout : null;
}
