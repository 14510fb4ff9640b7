import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findProcess } from "./process-table.js";
import { runProgram } from "./run-program.js";
import type { Site } from "./site.js";
import { StartError } from "./start-error.js";

/** The setting in which a server carries the id of the process that started it; PostgreSQL itself ignores it. */
export const PARENT_SETTING = "kim_hub.parent";

/** Stops the server that a killed process left running on this cluster; one whose parent lives is not ours to stop. */
export async function stopLeftOver({ directory, binaries, identity }: Site): Promise<void> {
  const file = join(directory, "postmaster.pid");
  const id = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  const server = await findProcess(id);
  if (!server) return;

  // After a reboot the id may belong to any program: pg_ctl would send it a signal, and postgres would refuse to start.
  if (!server.command.includes(` -D ${directory} `)) return rm(file, { force: true });

  const parentId = Number(new RegExp(`${PARENT_SETTING}=(\\d+)`).exec(server.command)?.[1]);
  if (Number.isNaN(parentId) || parentId === server.parentId) {
    throw new StartError(
      `The directory ${directory} is in use by process ${server.parentId}: stop that process or choose another directory.`,
    );
  }
  const args = ["stop", "--mode=fast", "--timeout=30", `--pgdata=${directory}`];
  await runProgram({ file: binaries.pg_ctl, args, identity });
}
