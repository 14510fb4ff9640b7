import { database as caseManagement } from "@kim-hub/case-management/database";
import { database as immigration } from "@kim-hub/immigration/database";
import { readKiStrategyConfig } from "@kim-hub/ki-strategy/config";
import { database as kiStrategy } from "@kim-hub/ki-strategy/database";
import type { Environment } from "@kim-hub/kit/config";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { readOfficeConfig, readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database as naturalisation } from "@kim-hub/naturalisation/database";
import { SUBGRAPHS } from "@kim-hub/schema/subgraphs";
import { readTrustCentreConfig } from "@kim-hub/trust-centre/config";
import { database as trustCentre } from "@kim-hub/trust-centre/database";

export { SUBGRAPHS };

export type SubgraphName = (typeof SUBGRAPHS)[number];

/** Each subgraph's tables. */
export const DATABASES: Readonly<Record<SubgraphName, DatabaseDefinition>> = {
  "case-management": caseManagement,
  immigration,
  "ki-strategy": kiStrategy,
  naturalisation,
  "trust-centre": trustCentre,
};

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
