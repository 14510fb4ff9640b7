import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createSteps } from "../dev/steps.js";
import { ROOT } from "../installation/root.js";
import { prepareTestData } from "./prepared-data.js";
import { addUp, resultFiles } from "./results.js";
import { runProgram } from "./run-program.js";
import { untilInterrupted } from "./until-interrupted.js";
import { withTestServices } from "./with-test-services.js";

const BIN = join(ROOT, "node_modules/.bin");
const steps = createSteps(process.stdout);

for (const file of resultFiles()) rmSync(file, { force: true });
const codes = await untilInterrupted(async (signal) => {
  const checked = await steps.run(
    "lint and format",
    () => runProgram({ file: join(BIN, "biome"), args: ["check", "--error-on-warnings"], signal }),
    (code) => (code === 0 ? "clean" : "faults, listed above"),
  );
  if (signal.aborted) return [1];
  // Three at a time: more would starve the end-to-end tests, which start eight processes of their own.
  const args = ["run", "jest", "--concurrency=3", "--continue", ...process.argv.slice(2)];
  const tested = await withTestServices(async (services) => {
    const prepared = await steps.run("a hub's data", () => prepareTestData(services.TMPDIR));
    if (signal.aborted) return 1;

    return runProgram({
      file: join(BIN, "turbo"),
      args,
      environment: {
        ...services,
        TEST_DATA_DIRECTORY: prepared,
        // Turborepo reports to its maker by default; the hub reports to nobody.
        TURBO_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
      },
      signal,
    });
  });

  return [checked, tested];
});

const { passed, failed, suites } = addUp(resultFiles().filter(existsSync));
process.stdout.write(`\n${suites} test files\n${passed} passed, ${failed} failed\n`);
process.exitCode = codes.every((code) => code === 0) && failed === 0 && passed > 0 ? 0 : 1;
