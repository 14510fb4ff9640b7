import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { PARENT_SETTING } from "./left-over.js";
import { getSpawnOptions } from "./run-program.js";
import type { Site } from "./site.js";

/** A postgres process that accepts connections. */
export interface Server {
  readonly exited: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

type Child = ChildProcessByStdio<null, null, Readable>;

const PATIENCE_MILLISECONDS = 10_000;

/** Starts postgres on a cluster; SIGINT closes connections and stops it, SIGQUIT follows after ten seconds. */
export async function startServer(
  { directory, binaries, identity }: Site,
  settings: Readonly<Record<string, string>>,
  onLog: (text: string) => void = () => {},
): Promise<Server> {
  const flags = Object.entries({ ...settings, [PARENT_SETTING]: process.pid }).map(
    ([name, value]) => `--${name}=${value}`,
  );
  const child = spawn(binaries.postgres, ["-D", directory, ...flags], {
    ...getSpawnOptions(identity),
    // Ctrl-C reaches the whole process group at once, and the database must outlive the subgraphs that still write to it.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.stderr.setEncoding("utf8").on("data", onLog);
  await untilReady(child);

  const abandon = (): boolean => child.kill("SIGINT");
  process.once("exit", abandon);
  child.once("exit", () => process.off("exit", abandon));

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= shutDown(child, exited);
    return stopped;
  };

  return { exited, stop };
}

function untilReady(child: Child): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    child.once("error", reject);
    child.once("close", () => reject(new Error(log)));
    // The listener stays for the server's life: a full pipe would block every backend that has something to log.
    child.stderr.on("data", (chunk: string) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes("database system is ready to accept connections")) resolve();
    });
  });
}

async function shutDown(child: Child, exited: Promise<number | null>): Promise<void> {
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), PATIENCE_MILLISECONDS);
  await exited;
  clearTimeout(impatience);
}
