import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import { listWorkspaces } from "./workspaces.js";

interface Totals {
  readonly suites: number;
  readonly passed: number;
  readonly failed: number;
  /** Those files whose tests passed before, and whose results were taken from then. */
  readonly unchanged: number;
}

/** A workspace's tests, and those of them that overload a hub on purpose and have the machine to themselves. */
export const TASKS = ["jest", "jest-alone"] as const;

/** The files in which each workspace's Jest writes its results. */
export function resultFiles(): string[] {
  return listWorkspaces().flatMap((folder) => TASKS.map((task) => join(ROOT, folder, `dist/${task}-results.json`)));
}

/** The sum over all workspaces of a run that began at this instant; a file that failed to load counts as one failure. */
export function addUp(files: readonly string[], begin: number): Totals {
  const results = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  const sumOf = (of: readonly Record<string, unknown>[], key: string) =>
    of.reduce((total: number, result) => total + Number(result[key]), 0);
  const sum = (key: string) => sumOf(results, key);

  return {
    suites: sum("numTotalTestSuites"),
    passed: sum("numPassedTests"),
    failed: sum("numFailedTests") + sum("numRuntimeErrorTestSuites"),
    unchanged: sumOf(
      results.filter(({ startTime }) => startTime < begin),
      "numTotalTestSuites",
    ),
  };
}
