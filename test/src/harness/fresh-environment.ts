import { join } from "node:path";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";

const PORTS = [
  "GATEWAY",
  "KI_STRATEGY",
  "TRUST_CENTRE",
  "CASE_MANAGEMENT",
  "IMMIGRATION",
  "NATURALISATION",
  "IDENTITY",
  "POSTGRES",
];

export type Environment = Readonly<Record<string, string>>;

/** A data directory and ports for this hub alone; the path has a space and an umlaut. */
export async function freshEnvironment(): Promise<Environment> {
  const folder = await createTemporaryFolder();
  const ports = await Promise.all(PORTS.map(async (name) => [`PORT_${name}`, String(await findFreePort())]));

  return { DATA_DIRECTORY: join(folder, "Kreis Düren"), ...Object.fromEntries(ports) };
}
