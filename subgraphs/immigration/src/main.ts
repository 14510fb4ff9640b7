import { Office } from "@kim-hub/kit/office";
import { runService } from "@kim-hub/kit/service";
import { readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startImmigration } from "./start.js";

await runService("immigration", () => startImmigration(readReceivingOfficeConfig(process.env, Office.CASE_MANAGEMENT)));
