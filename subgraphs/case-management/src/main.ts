import { runService } from "@kim-hub/kit/service";
import { readSendingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startCaseManagement } from "./start.js";

await runService("case-management", () => startCaseManagement(readSendingOfficeConfig(process.env)));
