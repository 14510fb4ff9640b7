import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { ROOT } from "../dev/config.js";
import { createSteps } from "../dev/steps.js";
import { addUp, resultFiles } from "./results.js";

const BIN = join(ROOT, "node_modules/.bin");
const steps = createSteps(process.stdout);

for (const file of resultFiles()) rmSync(file, { force: true });
const checked = await steps.run(
  "lint and format",
  () => run(join(BIN, "biome"), ["check", "--error-on-warnings"]),
  (code) => (code === 0 ? "clean" : "faults, listed above"),
);
const postgres = await steps.run("PostgreSQL", startThrowAwayPostgres);
let tested = 1;
try {
  // Three at a time: more would starve the end-to-end tests, which start eight processes of their own.
  const filters = process.argv.slice(2);
  tested = await run(join(BIN, "turbo"), ["run", "jest", "--concurrency=3", "--continue", ...filters], {
    TEST_POSTGRES_URL: postgres.url("postgres"),
  });
} finally {
  await postgres.stop();
}

const { passed, failed, suites } = addUp(resultFiles().filter(existsSync));
process.stdout.write(`\n${suites} test files\n${passed} passed, ${failed} failed\n`);
process.exitCode = checked === 0 && tested === 0 && failed === 0 && passed > 0 ? 0 : 1;

function run(
  program: string,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, arguments_, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...environment } });
    // Ctrl-C ends the program, and this process only after it has stopped PostgreSQL.
    const stop = (signal: NodeJS.Signals) => void child.kill(signal);
    const end = (code: number) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(code);
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.on("error", () => end(1));
    child.on("exit", (code) => end(code ?? 1));
  });
}
