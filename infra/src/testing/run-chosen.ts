import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../installation/root.js";
import { runProgram } from "./run-program.js";

const REPORTER = fileURLToPath(new URL("chosen-reporter.js", import.meta.url));

interface Chosen {
  /** Test files by workspace, from the root. */
  readonly tests: ReadonlyMap<string, readonly string[]>;
  readonly name: string | null;
  readonly signal: AbortSignal;
}

/** Runs these files and no others, one workspace after the other, by Jest itself; the greatest exit code. */
export async function runChosen({ tests, name, signal }: Chosen): Promise<number> {
  const codes = [0];
  for (const [workspace, files] of tests) {
    const compiled = files.map((file) =>
      file
        .slice(workspace.length + 1)
        .replace(/^src\//, "dist/")
        .replace(/\.ts$/, ".js"),
    );
    const code = await runProgram({
      file: process.execPath,
      args: [
        ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
        ...[join(ROOT, "node_modules/jest/bin/jest.js"), "--config", join(ROOT, "jest.config.mjs"), "--rootDir", "."],
        ...["--json", "--outputFile=dist/jest-results.json", "--reporters", REPORTER],
        ...(name === null ? [] : ["--testNamePattern", name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")]),
        ...["--runTestsByPath", ...compiled],
      ],
      folder: join(ROOT, workspace),
      signal,
    });
    codes.push(code);
  }

  return Math.max(...codes);
}
