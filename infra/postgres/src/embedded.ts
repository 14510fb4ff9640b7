import { resolve } from "node:path";
import { findBinaries, type PostgresBinaries } from "./binaries.js";
import { ensureCluster } from "./cluster.js";
import { findFreePort, isPortFree } from "./free-port.js";
import { stopLeftOver } from "./left-over.js";
import { type Server, startServer } from "./server.js";
import { chooseSite, type Site } from "./site.js";
import { explainStartFailure } from "./start-error.js";

/** The settings of a start; the password counts only when the start makes the cluster, and port 0 means any free port. */
export interface PostgresOptions {
  readonly directory: string;
  readonly port: number;
  readonly superuserPassword: string;
  /** Settings of the server, by the names that postgresql.conf uses. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Receives what the server logs, as it logs it. */
  readonly onLog?: (text: string) => void;
  readonly binaries?: PostgresBinaries;
  /** Folders for what lies out of reach of an ordinary user when root starts; the first usable one is taken. */
  readonly shelters?: readonly string[];
}

/** A PostgreSQL that listens on 127.0.0.1 only, and lives until it is stopped. */
export interface RunningPostgres {
  readonly port: number;
  /** The real directory of the data, which may differ from the requested one. */
  readonly directory: string;
  /** Whether this start made the cluster. */
  readonly wasInitialised: boolean;
  /** Settles when the server ends, with its exit code, or with null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** The URL of one of its databases for the superuser. */
  readonly url: (database: string) => string;
  /** Closes all connections and ends the server; calling it again waits for the same end. */
  readonly stop: () => Promise<void>;
}

const FREE_PORT_ATTEMPTS = 5;

/** Starts PostgreSQL on the cluster in `directory`, which it makes when there is none; fails with a `StartError` only. */
export async function startPostgres({
  directory,
  port: wantedPort,
  superuserPassword,
  settings = {},
  onLog,
  binaries,
  shelters = ["/var/lib/kim-hub", "/var/tmp/kim-hub"],
}: PostgresOptions): Promise<RunningPostgres> {
  let place = resolve(directory);
  try {
    const site = await chooseSite({ directory: place, binaries: binaries ?? (await findBinaries()), shelters });
    place = site.directory;
    await stopLeftOver(site);
    const wasInitialised = await ensureCluster(site, superuserPassword);
    const { port, server } = await startOnPort(site, { port: wantedPort, settings, ...(onLog && { onLog }) });
    const login = `postgres:${encodeURIComponent(superuserPassword)}@127.0.0.1:${port}`;
    const url = (database: string): string => `postgres://${login}/${encodeURIComponent(database)}`;

    return { ...server, port, directory: place, wasInitialised, url };
  } catch (cause) {
    throw explainStartFailure(cause, { directory: place, port: wantedPort });
  }
}

interface StartedServer {
  readonly port: number;
  readonly server: Server;
}

/** Retries when another program takes the chosen port between choosing and listening. */
async function startOnPort(
  site: Site,
  { port: wanted, settings = {}, onLog }: Pick<PostgresOptions, "port" | "settings" | "onLog">,
): Promise<StartedServer> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted === 0 ? await findFreePort() : wanted;
    const network = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(port) };
    try {
      return { port, server: await startServer(site, { ...settings, ...network }, onLog) };
    } catch (cause) {
      const mayRetry = wanted === 0 && attempt < FREE_PORT_ATTEMPTS && !(await isPortFree(port));
      if (!mayRetry) throw explainStartFailure(cause, { directory: site.directory, port });
    }
  }
}
