import { accessSync, constants } from "node:fs";
import { StartError } from "@kim-hub/postgres/start-error";
import type { RunningHub } from "./config.js";
import { type KeyFiles, keyFilesIn } from "./keys/key-files.js";
import { logKeyOf, witnessKeyOf } from "./keys/key-names.js";
import { SUBGRAPHS } from "./subgraphs.js";

/** What signs for one start alone: its logs, its receipts and its sessions. A second log under the same key would pass for a forged one. */
const OF_ONE_START: ReadonlySet<string> = new Set([
  ...[...SUBGRAPHS, "gateway"].flatMap((keeper) => [logKeyOf(keeper), witnessKeyOf(keeper)]),
  "receipt",
  "session",
]);

/** The start's own keys where they are its own, and those of the running hub, which stay where they lie, for all that both must open. */
export function borrowKeys(own: KeyFiles, { dataDirectory }: RunningHub): KeyFiles {
  const theirs = keyFilesIn(dataDirectory);
  requireReadable(theirs.private("envelope"));
  const of = (name: string) => (OF_ONE_START.has(name) ? own : theirs);

  return {
    private: (name) => of(name).private(name),
    public: (name) => of(name).public(name),
  };
}

function requireReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new StartError(`The running hub's key ${file} cannot be read; --others needs a hub of the same user.`);
  }
}
