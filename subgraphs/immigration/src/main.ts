import { runService } from "@kim-hub/kit/service";
import { readOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startImmigration } from "./start.js";

await runService("immigration", () => startImmigration(readOfficeConfig(process.env)));
