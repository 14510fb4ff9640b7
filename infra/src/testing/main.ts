import { existsSync, rmSync } from "node:fs";
import { StartError } from "@kim-hub/postgres/start-error";
import { createSteps } from "../dev/steps.js";
import { listFailures } from "./failed-tests.js";
import { addUp, resultFiles } from "./results.js";
import { runTests } from "./run-tests.js";
import { readTestArguments } from "./test-arguments.js";
import { untilInterrupted } from "./until-interrupted.js";

const begin = Date.now();
for (const file of resultFiles()) rmSync(file, { force: true });
const steps = createSteps(process.stdout);
try {
  const codes = await untilInterrupted((signal) =>
    runTests(readTestArguments(process.argv.slice(2)), { steps, signal, folder: process.env.INIT_CWD ?? "." }),
  );
  const files = resultFiles().filter(existsSync);
  const { passed, failed, suites, unchanged } = addUp(files, begin);
  const earlier = unchanged === 0 ? "" : `, ${unchanged} of them unchanged since they passed (--force runs all)`;
  process.stdout.write(`\n${suites} test files${earlier}\n${passed} passed, ${failed} failed\n`);
  for (const failure of listFailures(files)) process.stdout.write(`${failure}\n`);
  process.exitCode = codes.every((code) => code === 0) && failed === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
