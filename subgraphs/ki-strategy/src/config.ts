import { fileURLToPath } from "node:url";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { readSubgraphSettings, type SubgraphConfig } from "@kim-hub/kit/subgraph-config";

export interface KiStrategyConfig extends SubgraphConfig {
  /** From which the labels of all subgraphs' codes are read. */
  readonly supergraphFile: string;
  /** Who changed the rules of the hub, and what its fields rest on. */
  readonly governanceFile: string;
}

const SCHEMA = new URL("../../../schema/", import.meta.url);

export function readKiStrategyConfig(environment: Environment): KiStrategyConfig {
  const settings = new Settings(environment);

  return settings.finish({
    ...readSubgraphSettings(settings),
    supergraphFile: settings.text("SUPERGRAPH_FILE", {
      fallback: fileURLToPath(new URL("supergraph.graphql", SCHEMA)),
    }),
    governanceFile: settings.text("GOVERNANCE_FILE", {
      fallback: fileURLToPath(new URL("governance.json", SCHEMA)),
      about:
        "who changed and approved the hub's rules, and what its fields rest on; built by `npm run schema`, read at start",
    }),
  });
}
