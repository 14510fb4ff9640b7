import { type SpawnOptions, spawn } from "node:child_process";
import type { Identity } from "./identity.js";

/** One program of PostgreSQL, and who runs it. */
export interface ProgramOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: Identity | null;
}

/** Runs one program to its end; a failure carries all that the program said. */
export function runProgram({ file, args, identity }: ProgramOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...getSpawnOptions(identity), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

/** How every program of PostgreSQL is spawned. */
export function getSpawnOptions(identity: Identity | null): SpawnOptions {
  return {
    ...identity,
    // This process's current folder may be closed to the other user.
    cwd: "/",
    // English messages to recognise, a clock that is the same on every machine, and none of this process's secrets in the environment of a user that others share.
    env: { LC_ALL: "C", TZ: "UTC" },
  };
}
