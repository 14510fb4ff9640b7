/** The URL of an office's database, as the role that owns its tables. */
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { readHubConfig } from "../../installation/config.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { getLocalUrls } from "./local-urls.js";

/** The address that DATABASE_OWNER_URL_<SUBGRAPH> gives, or else the one of the local installation. */
export function findOwnerUrl(environment: NodeJS.ProcessEnv, office: SubgraphName): string {
  const config = readHubConfig(environment);
  const names = ["DATABASE_URL", "DATABASE_OWNER_URL"].map((name) => `${name}_${variableSuffix(office)}`);

  return (config.external[office] ?? getLocalUrls(config, office, names.join(" and "))).ownerUrl;
}
