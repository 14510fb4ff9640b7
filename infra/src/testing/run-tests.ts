import { join } from "node:path";
import { StartError } from "@kim-hub/postgres/start-error";
import type { Steps } from "../dev/steps.js";
import { ROOT } from "../installation/root.js";
import { runChecks } from "./checks.js";
import { chooseTests } from "./chosen-tests.js";
import { describeDue, isForced, listDue } from "./due-workspaces.js";
import type { onTestServices } from "./on-test-services.js";
import { TASKS } from "./results.js";
import { runChosen } from "./run-chosen.js";
import { runProgram } from "./run-program.js";
import type { TestArguments } from "./test-arguments.js";
import { hashTestedFiles } from "./tested-files.js";

const BIN = join(ROOT, "node_modules/.bin");
const TURBO = join(BIN, "turbo");

interface RunOptions {
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** From which the paths of test files are read, beside the root. */
  readonly folder: string;
}

/** Runs what was asked for, on services of its own; the exit codes of the programs that it ran. */
export async function runTests(asked: TestArguments, options: RunOptions): Promise<readonly number[]> {
  const { paths, name, ofTurborepo } = asked;
  if (paths.length === 0 && name === null) return runEverything(ofTurborepo, options);
  if (ofTurborepo.length > 0) throw new StartError(`A run of files or of a name takes no ${ofTurborepo[0]}.`);
  const tests = chooseTests(asked, options.folder);

  return [
    await runOnServices({ ...options, workspaces: [...tests.keys()] }, () => runChosen({ ...options, tests, name })),
  ];
}

async function runEverything(ofTurborepo: readonly string[], options: RunOptions): Promise<readonly number[]> {
  const { steps, signal } = options;
  process.loadEnvFile(join(ROOT, "infra/no-telemetry.env"));
  const checked = await steps.run(
    "lint and unused code",
    () => runChecks({ turbo: TURBO, force: isForced(ofTurborepo), signal }),
    ({ code }) => (code === 0 ? "clean" : "faults, listed below"),
  );
  if (signal.aborted) return [1];
  if (checked.code !== 0) process.stdout.write(checked.said);
  Object.assign(process.env, hashTestedFiles(ROOT));
  const workspaces = await steps.run("tests", () => listDue(TURBO, ofTurborepo), describeDue);
  const run = () =>
    runProgram({
      file: TURBO,
      // Two at a time, and of the hubs' tests two files: more would starve hubs, of nine processes each.
      args: ["run", ...TASKS, "--concurrency=2", "--continue", "--output-logs=new-only", ...ofTurborepo],
      signal,
    });
  const tested = workspaces.length === 0 ? await run() : await runOnServices({ ...options, workspaces }, run);

  return [checked.code, tested];
}

/** The services know every office's tables, which take seconds to load: a run without a changed file does without them. */
async function runOnServices(...asked: Parameters<typeof onTestServices>): Promise<number> {
  const services = await import("./on-test-services.js");

  return services.onTestServices(...asked);
}
