import { runService } from "@kim-hub/kit/service";
import { readSubgraphConfig } from "@kim-hub/kit/subgraph-config";
import { startKiStrategy } from "./start.js";

await runService("ki-strategy", () => startKiStrategy(readSubgraphConfig(process.env)));
