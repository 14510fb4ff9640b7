/** The URL of a subgraph's database, as the role of the subgraph itself. */
import { existsSync } from "node:fs";
import { readHubConfig, variableSuffix } from "../installation/config.js";
import { planDatabases } from "../installation/databases.js";
import { keepPasswords } from "../installation/secrets.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { InputError } from "./command-error.js";

/** The address that DATABASE_URL_<SUBGRAPH> gives, or else the one of the local installation. */
export function findDatabaseUrl(subgraph: SubgraphName, environment: NodeJS.ProcessEnv): string {
  const variable = `DATABASE_URL_${variableSuffix(subgraph)}`;
  const { [variable]: given, [`DATABASE_OWNER_URL_${variableSuffix(subgraph)}`]: _, ...others } = environment;
  if (given) {
    if (!URL.canParse(given)) throw new InputError(`${variable} is not a URL.`);

    return given;
  }
  const config = readHubConfig(others);
  // Reading passwords makes the missing ones: not for an installation that was never started.
  if (!existsSync(config.dataDirectory))
    throw new InputError(
      `There is no local installation at ${config.dataDirectory}; start the hub with npm start or set ${variable}.`,
    );

  return planDatabases(config, keepPasswords(config.dataDirectory))[subgraph].applicationUrl;
}
