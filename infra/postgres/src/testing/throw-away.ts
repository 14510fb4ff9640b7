import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../embedded.js";

/** A PostgreSQL whose data is worth nothing. */
export interface ThrowAwayPostgres {
  readonly url: (database: string) => string;
  /** Ends the server and deletes its data. */
  readonly stop: () => Promise<void>;
}

/** Safety against power failure is given up for speed. To look through hundreds of tests' databases in turn would take a tenth of the machine, and chance would decide which of them have statistics. */
const SETTINGS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", autovacuum: "off" };

/** Starts an empty PostgreSQL for tests. */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const folder = await createTemporaryFolder();
  const starting = startPostgres({
    directory: join(folder, "data"),
    port: 0,
    superuserPassword: randomUUID(),
    settings: SETTINGS,
  });
  const discard = async (): Promise<void> => {
    // A start that failed has stopped what it had started.
    const postgres = await starting.catch(() => null);
    await postgres?.stop();
    for (const path of [postgres?.directory, folder]) if (path) await rm(path, { recursive: true, force: true });
  };
  // A signal ends a process without its "exit", and the server would live on.
  const leave = (signal: NodeJS.Signals): void => void discard().finally(() => process.kill(process.pid, signal));
  for (const signal of SIGNALS) process.once(signal, leave);
  const stop = async (): Promise<void> => {
    await discard();
    for (const signal of SIGNALS) process.off(signal, leave);
  };
  try {
    const { url } = await starting;

    return { url, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A new folder for temporary files that other users may pass through, as PostgreSQL must when root starts it. */
export async function createTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kim-hub-"));
  await chmod(folder, 0o711);

  return folder;
}
