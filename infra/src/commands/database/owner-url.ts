/** The URL of an office's database, as the role that owns its tables. */
import { Settings } from "@kim-hub/kit/config";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { readHubConfig } from "../../installation/config.js";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { getLocalUrls } from "./local-urls.js";
import { hasOwnDatabase, readOwnerUrl } from "./office-database.js";

/** The address that DATABASE_OWNER_URL_<SUBGRAPH> gives, or in an office's own environment DATABASE_OWNER_URL, or else the one of the local installation. */
export function findOwnerUrl(environment: NodeJS.ProcessEnv, office: SubgraphName): string {
  const config = readHubConfig(environment);
  const given = config.external[office];
  if (given) return given.ownerUrl;
  if (hasOwnDatabase(environment)) {
    const settings = new Settings(environment);

    return settings.finish({ url: readOwnerUrl(settings) }).url;
  }
  const names = ["DATABASE_URL", "DATABASE_OWNER_URL"].map((name) => `${name}_${variableSuffix(office)}`);

  return getLocalUrls(config, office, names.join(" and ")).ownerUrl;
}
