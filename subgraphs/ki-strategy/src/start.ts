import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { SubgraphConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startKiStrategy: StartSubgraph<SubgraphConfig> = async (config, log) =>
  startSubgraph({
    name: "ki-strategy",
    config,
    database,
    schema: await createSchema(),
    extend: (context) => context,
    ...(log && { log }),
  });
