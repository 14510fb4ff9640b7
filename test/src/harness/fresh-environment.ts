import { join } from "node:path";
import { TEST_PERSONS } from "@kim-hub/infra/prepared-data";
import { SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";

const PORTS = [...SUBGRAPHS.map(variableSuffix), "GATEWAY", "GATEWAY_LOG", "IDENTITY", "POSTGRES"];

export type Environment = Readonly<Record<string, string>>;

/** A data directory and ports for this hub alone; the path has a space and an umlaut. */
export async function freshEnvironment(): Promise<Environment> {
  const folder = await createTemporaryFolder();
  const ports = await Promise.all(PORTS.map(async (name) => [`PORT_${name}`, String(await findFreePort())]));

  return {
    DEMONSTRATION_PERSONS: TEST_PERSONS,
    // Of Bielefeld's money a test finds the reference files' rows and its own.
    DEMONSTRATION_FINDINGS: "false",
    DATA_DIRECTORY: join(folder, "Kreis Düren"),
    ...Object.fromEntries(ports),
  };
}
