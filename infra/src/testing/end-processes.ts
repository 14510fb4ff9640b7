import { setTimeout as pause } from "node:timers/promises";
import { findProcessesOn } from "@kim-hub/postgres/process-table";

const PATIENCE_MILLISECONDS = 5000;
const PAUSE_MILLISECONDS = 50;

/** Ends what still runs on something in the folder: the PostgreSQL or the browser of a test whose own process a signal has ended. */
export async function endProcessesOn(folder: string): Promise<void> {
  // PostgreSQL closes its connections on a SIGINT, and would wait for them on a SIGTERM.
  send(await findProcessesOn(folder), "SIGINT");
  for (const end = performance.now() + PATIENCE_MILLISECONDS; performance.now() < end; await pause(PAUSE_MILLISECONDS))
    if ((await findProcessesOn(folder)).length === 0) return;
  send(await findProcessesOn(folder), "SIGKILL");
}

function send(ids: readonly number[], signal: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, signal);
    } catch (error) {
      // It has ended in the meantime.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}
