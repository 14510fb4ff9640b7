import { Office } from "@kim-hub/kit/office";
import { runService } from "@kim-hub/kit/service";
import { readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startNaturalisation } from "./start.js";

await runService("naturalisation", () =>
  startNaturalisation(readReceivingOfficeConfig(process.env, Office.CASE_MANAGEMENT)),
);
