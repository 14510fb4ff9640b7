import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { prepareData } from "../dev/prepare-data.js";
import { SILENT_STEPS } from "../dev/steps.js";
import { readHubConfig } from "../installation/config.js";

/** Of each district. Enough for every kind of row; `npm start` invents more, so that figures may leave the offices. */
export const TEST_PERSONS = "100";

/** Settings of a test's hub by which its data may differ from what was prepared. */
const OF_DATA = /^(DATABASE_|DEMONSTRATION_)/;

/** The data directory that the hubs of one test run begin with. */
export async function prepareTestData(folder: string): Promise<string> {
  const directory = join(folder, "prepared");
  const port = String(await findFreePort());
  await prepareData(
    readHubConfig({
      ...{ DATA_DIRECTORY: directory, PORT_POSTGRES: port },
      ...{ DEMONSTRATION_PERSONS: TEST_PERSONS, DEMONSTRATION_FINDINGS: "false" },
    }),
    SILENT_STEPS,
    // What the server would keep to write on is a third of what every hub copies.
    { fsync: "off", wal_recycle: "off" },
  );
  // Nobody needs this data after the machine has stopped; commits still wait for their turn, since tests kill servers.
  appendFileSync(join(directory, "postgres/postgresql.auto.conf"), "fsync = off\nfull_page_writes = off\n");

  return directory;
}

/** Begins a hub's data directory with what the run has prepared, unless its own settings ask for other data; without a copy its start makes it. */
export async function copyTestData(directory: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const { TEST_DATA_DIRECTORY: prepared } = process.env;
  if (!prepared || Object.keys(settings).some((name) => OF_DATA.test(name))) return;

  mkdirSync(dirname(directory), { recursive: true });
  // With the owners of its files: PostgreSQL takes no others.
  await promisify(execFile)("cp", ["-a", prepared, directory]);
}
