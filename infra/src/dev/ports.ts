import { isPortFree } from "@kim-hub/postgres/free-port";
import { StartError } from "@kim-hub/postgres/start-error";
import type { HubConfig } from "./config.js";

/** Fails with one sentence where a port that the hub is about to use is taken. */
export async function requireFreePorts({ ports }: HubConfig): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (await isPortFree(port)) continue;
    const variable = `PORT_${name.toUpperCase().replaceAll("-", "_")}`;
    throw new StartError(`Port ${port} (${name}) is taken; free it or set ${variable} to another port.`);
  }
}
