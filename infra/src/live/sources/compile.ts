import { execFile } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";
import { TOOLS } from "../../installation/run-tool.js";
import { LiveFault } from "../live-fault.js";

const FAULT = /^(\S.*?)\((\d+),\d+\): error TS\d+: (.*)$/gm;

const LONG_AGO = 0;

/** Builds these workspaces and what they rest on, of which some were saved; throws the first fault with its line, and how many more there are. */
export async function compile(workspaces: readonly string[], saved: ReadonlySet<string>): Promise<void> {
  // The compiler compares times, and would pass over what was saved while it ran before.
  for (const note of Array.from(saved, (workspace) => join(ROOT, workspace, "dist/.tsbuildinfo")))
    if (existsSync(note)) utimesSync(note, LONG_AGO, LONG_AGO);
  const said = await run([TOOLS.tsc, "-b", "--pretty", "false", ...workspaces]);
  if (said === null) return;
  const [first, ...others] = said.matchAll(FAULT);
  if (!first) throw new LiveFault(said.trim().split("\n")[0] ?? "The compiler ended without a word.", null);
  const [, file, line, message = ""] = first;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";

  throw new LiveFault(`${message}${more}`, `${file}:${line}`);
}

/** What the program printed if it failed; null if it did not. */
function run(args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve(error ? stdout || stderr || error.message : null),
    );
  });
}
