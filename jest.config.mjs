/** One Jest set-up for every workspace: compiled tests, run as the native modules that production runs. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/dist/**/*.test.js"],
  transform: {},
  globalSetup: "@kim-hub/postgres/jest-setup",
  globalTeardown: "@kim-hub/postgres/jest-teardown",
  setupFilesAfterEnv: ["@kim-hub/kit/scan-outputs"],
  testTimeout: 60_000,
  // Where a beforeAll fails, nobody holds what it had started: the run would wait for it for ever.
  forceExit: true,
};
