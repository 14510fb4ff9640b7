import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./run-program.js";
import type { Site } from "./site.js";
import { ensureWholeFolder } from "./whole-folder.js";

/** Makes the cluster unless there is one, and says whether it did; an interrupted run leaves nothing in the directory. */
export function ensureCluster({ directory, binaries, identity }: Site, superuserPassword: string): Promise<boolean> {
  return ensureWholeFolder({
    target: directory,
    proof: "PG_VERSION",
    make: async (content, workshop) => {
      const passwordFile = join(workshop, "password");
      await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
      await mkdir(content, { mode: 0o700 });
      if (identity) for (const path of [passwordFile, content, workshop]) await chown(path, identity.uid, identity.gid);

      const args = [
        `--pgdata=${content}`,
        `--pwfile=${passwordFile}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
      ];
      await runProgram({ file: binaries.initdb, args, identity });
    },
  });
}
