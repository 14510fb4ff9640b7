import { runService } from "@kim-hub/kit/service";
import { readOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startCaseManagement } from "./start.js";

await runService("case-management", () => startCaseManagement(readOfficeConfig(process.env)));
