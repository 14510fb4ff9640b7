import { setTimeout as pause } from "node:timers/promises";
import { isPortFree } from "@kim-hub/postgres/free-port";
import { StartError } from "@kim-hub/postgres/start-error";
import type { HubConfig } from "./config.js";
import { SUBGRAPHS } from "./subgraphs.js";

const ATTEMPTS = 10;
const PAUSE_MILLISECONDS = 200;

/**
 * Fails with one sentence if a port that a service is about to use is taken. PostgreSQL sees to its own: it may
 * find a server there that a killed starter left behind.
 */
export async function requireFreePorts({ ports, own, others }: HubConfig): Promise<void> {
  const subgraphs = others ? own : SUBGRAPHS;
  for (const name of [...subgraphs, "gateway", "gateway-log", ...(others ? [] : (["identity"] as const))] as const) {
    const port = ports[name];
    if (await becomesFree(port)) continue;
    const variable = `PORT_${name.toUpperCase().replaceAll("-", "_")}`;
    throw new StartError(`Port ${port} (${name}) is taken; free it or set ${variable} to another port.`);
  }
}

/** The services of a starter that was killed outright end by themselves, but take a moment. */
async function becomesFree(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isPortFree(port)) return true;
    await pause(PAUSE_MILLISECONDS);
  }

  return false;
}
