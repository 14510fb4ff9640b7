/** The URL of an office's database, as the role that owns its tables. */
import { existsSync } from "node:fs";
import { readHubConfig, variableSuffix } from "../installation/config.js";
import { planDatabases } from "../installation/databases.js";
import { keepPasswords } from "../installation/secrets.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { InputError } from "./command-error.js";

/** The address that DATABASE_OWNER_URL_<SUBGRAPH> gives, or else the one of the local installation. */
export function findOwnerUrl(environment: NodeJS.ProcessEnv, office: SubgraphName): string {
  const config = readHubConfig(environment);
  const given = config.external[office];
  if (given) return given.ownerUrl;
  // Reading passwords makes the missing ones: not for an installation that was never started.
  if (!existsSync(config.dataDirectory)) {
    const names = ["DATABASE_URL", "DATABASE_OWNER_URL"].map((name) => `${name}_${variableSuffix(office)}`);
    throw new InputError(
      `There is no local installation at ${config.dataDirectory}; start the hub with npm start or set ${names.join(" and ")}.`,
    );
  }

  return planDatabases(config, keepPasswords(config.dataDirectory))[office].ownerUrl;
}
