import { randomBytes } from "node:crypto";
import { startThrowAwayPostgres, type ThrowAwayPostgres } from "./throw-away.js";

let started: ThrowAwayPostgres | undefined;

/** Gives a test run one PostgreSQL, whose superuser URL the tests find in TEST_POSTGRES_URL. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export of its globalSetup file.
export default async function startTestPostgres(): Promise<void> {
  // Names what this run makes once and copies, so that no run finds what an earlier one left; a run of several workspaces has named it.
  process.env.TEST_RUN ??= randomBytes(4).toString("hex");
  if (process.env.TEST_POSTGRES_URL) return;

  started = await startThrowAwayPostgres();
  process.env.TEST_POSTGRES_URL = started.url("postgres");
}

/** Ends the server of this test run; one that was given from outside is left alone. */
export async function stopTestPostgres(): Promise<void> {
  if (!started) return;

  await started.stop();
  started = undefined;
  delete process.env.TEST_POSTGRES_URL;
}
