/** One Jest set-up for every workspace: compiled tests, run as the native modules that production runs. */
export default {
  // Packages and what tests are about are loaded once for all files of a process: Jest's own runtime links 1,900 modules anew for each.
  runtime: "@kim-hub/postgres/jest-runtime",
  testEnvironment: "@kim-hub/postgres/jest-environment",
  injectGlobals: false,
  testMatch: ["<rootDir>/dist/**/*.test.js"],
  transform: {},
  globalSetup: "@kim-hub/postgres/jest-setup",
  globalTeardown: "@kim-hub/postgres/jest-teardown",
  setupFilesAfterEnv: ["@kim-hub/kit/scan-outputs"],
  // A hub of nine processes starts in half a minute, and on a busy machine in two; a test that hangs is rare.
  testTimeout: 300_000,
  // Jest frees no module of a file whose tests have run; a process that holds too many of them makes place for a new one.
  workerIdleMemoryLimit: "1GB",
  // Where a beforeAll fails, nobody holds what it had started: the run would wait for it for ever.
  forceExit: true,
};
