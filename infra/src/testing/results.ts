import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

interface Totals {
  readonly suites: number;
  readonly passed: number;
  readonly failed: number;
}

/** The file in which each workspace's Jest writes its results. */
export function resultFiles(): string[] {
  const { workspaces }: { workspaces: string[] } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

  return workspaces.map((folder) => join(ROOT, folder, "dist/jest-results.json"));
}

/** The sum over all workspaces; a file that failed to load counts as one failure. */
export function addUp(files: readonly string[]): Totals {
  const results = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  const sum = (key: string) => results.reduce((total: number, result) => total + Number(result[key]), 0);

  return {
    suites: sum("numTotalTestSuites"),
    passed: sum("numPassedTests"),
    failed: sum("numFailedTests") + sum("numRuntimeErrorTestSuites"),
  };
}
