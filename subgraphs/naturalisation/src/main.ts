import { runService } from "@kim-hub/kit/service";
import { readOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startNaturalisation } from "./start.js";

await runService("naturalisation", () => startNaturalisation(readOfficeConfig(process.env)));
