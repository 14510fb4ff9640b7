import { fileURLToPath } from "node:url";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { readSubgraphSettings, type SubgraphConfig } from "@kim-hub/kit/subgraph-config";

export interface KiStrategyConfig extends SubgraphConfig {
  /** From which the labels of all subgraphs' codes are read. */
  readonly supergraphFile: string;
}

const SUPERGRAPH = fileURLToPath(new URL("../../../schema/supergraph.graphql", import.meta.url));

export function readKiStrategyConfig(environment: Environment): KiStrategyConfig {
  const settings = new Settings(environment);

  return settings.finish({
    ...readSubgraphSettings(settings),
    supergraphFile: settings.text("SUPERGRAPH_FILE", SUPERGRAPH),
  });
}
