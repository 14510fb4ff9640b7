import { readFileSync } from "node:fs";
import type { TestHub } from "../../harness/test-hub.js";
import { cpuMicrosecondsWithChildren } from "../gateways/process-figures.js";

/** Time on a core that the hub's PostgreSQL has had with all its processes, in microseconds. */
export async function readDatabaseTime(hub: TestHub): Promise<number> {
  const [running] = await hub.asOwner(
    "immigration",
    "select pid from pg_stat_activity where pid <> pg_backend_pid() limit 1",
  );

  return cpuMicrosecondsWithChildren(parentOf(Number(running?.pid)));
}

function parentOf(processId: number): number {
  const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${processId}/status`, "utf8")) ?? [];

  return Number(parent);
}
