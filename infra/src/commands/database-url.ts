/** The URL of the database of ki-strategy, as the role of the subgraph itself. */
import { existsSync } from "node:fs";
import { readHubConfig } from "../installation/config.js";
import { planDatabases } from "../installation/databases.js";
import { keepPasswords } from "../installation/secrets.js";
import { InputError } from "./command-error.js";

/** The address that DATABASE_URL_KI_STRATEGY gives, or else the one of the local installation. */
export function findDatabaseUrl(environment: NodeJS.ProcessEnv): string {
  const { DATABASE_URL_KI_STRATEGY: given, DATABASE_OWNER_URL_KI_STRATEGY: _, ...others } = environment;
  if (given) {
    if (!URL.canParse(given)) throw new InputError("DATABASE_URL_KI_STRATEGY is not a URL.");

    return given;
  }
  const config = readHubConfig(others);
  // Reading passwords makes the missing ones: not for an installation that was never started.
  if (!existsSync(config.dataDirectory))
    throw new InputError(
      `There is no local installation at ${config.dataDirectory}; start the hub with npm start or set DATABASE_URL_KI_STRATEGY.`,
    );

  return planDatabases(config, keepPasswords(config.dataDirectory))["ki-strategy"].applicationUrl;
}
