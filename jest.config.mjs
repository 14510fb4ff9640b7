/** One Jest set-up for every workspace: compiled tests, run as the native modules that production runs. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/dist/**/*.test.js"],
  transform: {},
  globalSetup: "@kim-hub/postgres/jest-setup",
  globalTeardown: "@kim-hub/postgres/jest-teardown",
  testTimeout: 60_000,
};
