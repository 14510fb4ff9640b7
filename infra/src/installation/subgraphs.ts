import { readKiStrategyConfig } from "@kim-hub/ki-strategy/config";
import type { Environment } from "@kim-hub/kit/config";
import { readOfficeConfig, readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { findOffice, receivesFrom } from "@kim-hub/offices/office-names";
import { everyOf, recordOf } from "@kim-hub/offices/record-of";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/offices/subgraphs";
import { readTrustCentreConfig } from "@kim-hub/trust-centre/config";

export { SUBGRAPHS, type SubgraphName };

type ReadConfig = (environment: Environment) => unknown;

/** The name of a subgraph's database on the embedded server. */
export function databaseName(name: SubgraphName): string {
  return name.replaceAll("-", "_");
}

/** How each subgraph reads its settings. */
export const CONFIG_READERS: Readonly<Record<SubgraphName, ReadConfig>> = {
  ...recordOf(SUBGRAPHS, readerOfOffice),
  "ki-strategy": readKiStrategyConfig,
  "trust-centre": readTrustCentreConfig,
};

function readerOfOffice(name: SubgraphName): ReadConfig {
  const office = findOffice(name);
  const from = office && receivesFrom(office);

  return from === null ? readOfficeConfig : (environment) => readReceivingOfficeConfig(environment, from);
}

/** Calls `work` for every subgraph at once and keeps the results by name. */
export function forEverySubgraph<T>(
  work: (name: SubgraphName) => Promise<T>,
): Promise<Readonly<Record<SubgraphName, T>>> {
  return everyOf(SUBGRAPHS, work);
}
