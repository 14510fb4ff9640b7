import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { KiStrategyConfig } from "./config.js";
import type { KiStrategyContext } from "./context.js";
import { database } from "./database.js";
import { CommittedGovernance } from "./governance/committed-governance.js";
import { createSchema } from "./schema.js";
import { SupergraphLabels } from "./supergraph/supergraph-labels.js";

export const startKiStrategy: StartSubgraph<KiStrategyConfig> = async (config, log) => {
  const governance = new CommittedGovernance(config.governanceFile);
  const labels = new SupergraphLabels(config.supergraphFile);

  return startSubgraph({
    name: "ki-strategy",
    config,
    database,
    schema: await createSchema(),
    extend: (context, matrix): KiStrategyContext => ({
      ...context,
      control: new DisclosureControl(matrix),
      labels,
      governance,
    }),
    ...(log && { log }),
  });
};
