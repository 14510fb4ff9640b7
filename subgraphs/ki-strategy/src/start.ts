import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { SubgraphConfig } from "@kim-hub/kit/subgraph-config";
import type { KiStrategyContext } from "./context.js";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startKiStrategy: StartSubgraph<SubgraphConfig> = async (config, log) =>
  startSubgraph({
    name: "ki-strategy",
    config,
    database,
    schema: await createSchema(),
    extend: (context, matrix): KiStrategyContext => ({
      ...context,
      control: new DisclosureControl(matrix),
    }),
    ...(log && { log }),
  });
