/** The URLs of a subgraph's database in the local installation. */
import { existsSync } from "node:fs";
import type { DatabaseUrls, HubConfig } from "../../installation/config.js";
import { planDatabases } from "../../installation/databases.js";
import { keepPasswords } from "../../installation/secrets.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { InputError } from "../command-error.js";

/** The roles' URLs, if the hub was ever started here; `instead` names the settings that say another database. */
export function getLocalUrls(config: HubConfig, subgraph: SubgraphName, instead: string): DatabaseUrls {
  // Reading passwords makes the missing ones: not for an installation that was never started.
  if (!existsSync(config.dataDirectory))
    throw new InputError(
      `There is no local installation at ${config.dataDirectory}; start the hub with npm start or set ${instead}.`,
    );

  return planDatabases(config, keepPasswords(config.dataDirectory))[subgraph];
}
