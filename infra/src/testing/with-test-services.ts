import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { createTemporaryFolder, startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";
import { endProcessesOn } from "./end-processes.js";

/** Gives the work the environment of a test run, a PostgreSQL and a temporary folder, and leaves neither behind. */
export async function withTestServices<T>(
  work: (environment: Readonly<Record<"TEST_POSTGRES_URL" | "TEST_RUN" | "TMPDIR", string>>) => Promise<T>,
): Promise<T> {
  // Tests that a Ctrl-C ends cannot delete what they made: it lies in here.
  const folder = await createTemporaryFolder();
  try {
    const postgres = await startThrowAwayPostgres();
    try {
      return await work({
        TEST_POSTGRES_URL: postgres.url("postgres"),
        TEST_RUN: randomBytes(4).toString("hex"),
        TMPDIR: folder,
      });
    } finally {
      await postgres.stop();
    }
  } finally {
    await endProcessesOn(folder);
    // Processes that the tests started may still be ending.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}
