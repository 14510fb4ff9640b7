/** The URL of a subgraph's database, as the role of the subgraph itself. */
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { readHubConfig } from "../../installation/config.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { InputError } from "../command-error.js";
import { getLocalUrls } from "./local-urls.js";

/** The address that DATABASE_URL_<SUBGRAPH> gives, or else the one of the local installation. */
export function findDatabaseUrl(subgraph: SubgraphName, environment: NodeJS.ProcessEnv): string {
  const variable = `DATABASE_URL_${variableSuffix(subgraph)}`;
  const { [variable]: given, [`DATABASE_OWNER_URL_${variableSuffix(subgraph)}`]: _, ...others } = environment;
  if (given) {
    if (!URL.canParse(given)) throw new InputError(`${variable} is not a URL.`);

    return given;
  }

  return getLocalUrls(readHubConfig(others), subgraph, variable).applicationUrl;
}
