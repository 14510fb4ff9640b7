import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { sourceOf } from "./source-of.js";

/** The results of a test file, as Jest writes them. */
export interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}

interface Failure {
  readonly test: string;
  readonly reason: string;
}

/** One line for each reason: the test file, the test that failed for it, how many others did, and the reason's first line. */
export function listFailures(resultFiles: readonly string[]): readonly string[] {
  const results = resultFiles.flatMap((file): FileResult[] => JSON.parse(readFileSync(file, "utf8")).testResults);

  return results.flatMap((result) => {
    // A set-up that fails fails every test of its file.
    const byReason = Map.groupBy(failuresOf(result), ({ reason }) => reason);

    return [...byReason].map(([reason, [first, ...others]]) => {
      const more = others.length === 0 ? "" : ` (and ${others.length} more)`;

      return `${sourceOf(result.name)} › ${first?.test}${more}: ${reason}`;
    });
  });
}

function failuresOf({ status, message, assertionResults }: FileResult): readonly Failure[] {
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (failed.length === 0 && status === "failed") return [{ test: "the file", reason: firstLine(message) }];

  return failed.map(({ fullName, failureMessages }) => ({
    test: fullName,
    reason: firstLine(failureMessages[0] ?? ""),
  }));
}

function firstLine(message: string): string {
  const lines = stripVTControlCharacters(message).split("\n");

  return lines.map((line) => line.trim()).find((line) => line !== "" && !line.startsWith("●")) ?? "no reason given";
}
