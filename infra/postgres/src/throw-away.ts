import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./embedded.js";

/** A PostgreSQL whose data is worth nothing. */
export interface ThrowAwayPostgres {
  readonly url: (database: string) => string;
  /** Ends the server and deletes its data. */
  readonly stop: () => Promise<void>;
}

/** Starts an empty PostgreSQL for tests, which trades safety against power failure for speed. */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const folder = await createTemporaryFolder();
  const discard = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
  try {
    const postgres = await startPostgres({
      directory: join(folder, "data"),
      port: 0,
      superuserPassword: randomUUID(),
      settings: { fsync: "off", full_page_writes: "off", synchronous_commit: "off" },
    });
    const stop = async (): Promise<void> => {
      await postgres.stop();
      await discard(postgres.directory);
      await discard(folder);
    };

    return { url: postgres.url, stop };
  } catch (cause) {
    await discard(folder);
    throw cause;
  }
}

/** A new folder for temporary files that other users may pass through, as PostgreSQL must when root starts it. */
export async function createTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kim-hub-"));
  await chmod(folder, 0o711);

  return folder;
}
