import { readKiStrategyConfig } from "@kim-hub/ki-strategy/config";
import type { Environment } from "@kim-hub/kit/config";
import { readOfficeConfig, readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { SUBGRAPHS } from "@kim-hub/schema/subgraphs";
import { readTrustCentreConfig } from "@kim-hub/trust-centre/config";

export { SUBGRAPHS };

export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The name of a subgraph's database on the embedded server. */
export function databaseName(name: SubgraphName): string {
  return name.replaceAll("-", "_");
}

/** How each subgraph reads its settings. */
export const CONFIG_READERS: Readonly<Record<SubgraphName, (environment: Environment) => unknown>> = {
  "case-management": readOfficeConfig,
  immigration: readReceivingOfficeConfig,
  "ki-strategy": readKiStrategyConfig,
  naturalisation: readReceivingOfficeConfig,
  "trust-centre": readTrustCentreConfig,
};

/** Calls `work` for every subgraph at once and keeps the results by name. */
export async function forEverySubgraph<T>(work: (name: SubgraphName) => Promise<T>): Promise<Record<SubgraphName, T>> {
  const [caseManagementResult, immigrationResult, kiStrategyResult, naturalisationResult, trustCentreResult] =
    await Promise.all([
      work("case-management"),
      work("immigration"),
      work("ki-strategy"),
      work("naturalisation"),
      work("trust-centre"),
    ]);

  return {
    "case-management": caseManagementResult,
    immigration: immigrationResult,
    "ki-strategy": kiStrategyResult,
    naturalisation: naturalisationResult,
    "trust-centre": trustCentreResult,
  };
}
