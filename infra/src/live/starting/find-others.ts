import { isLoopback } from "@kim-hub/kit/loopback";
import { StartError } from "@kim-hub/postgres/start-error";
import type { RunningHub } from "../../installation/config.js";
import { findAnnounced } from "../../installation/running-hub.js";

const ANSWER_MILLISECONDS = 3000;

/** The hub whose gateway answers at this URL; one sentence where it cannot answer for others. */
export async function findOthers(url: URL): Promise<RunningHub> {
  if (!isLoopback(url.hostname))
    throw new StartError(
      `--others needs a hub of this machine, such as http://127.0.0.1:4000, and not ${url.origin}: the keys that both use leave no machine.`,
    );
  if (!(await isAlive(url))) throw new StartError(`No hub answers at ${url.origin}; start it with npm start.`);
  const hub = findAnnounced(Number(url.port));
  if (!hub)
    throw new StartError(
      `What answers at ${url.origin} is no whole hub that this user has started with npm start or npm run dev; --others needs one.`,
    );

  return hub;
}

async function isAlive(url: URL): Promise<boolean> {
  try {
    return (await fetch(new URL("/live", url), { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) })).ok;
  } catch {
    // Whatever is there does not speak HTTP, or nothing is.
    return false;
  }
}
