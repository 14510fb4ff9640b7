import { runService } from "@kim-hub/kit/service";
import { readOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { startSampleOffice } from "./start.js";

await runService("sample-office", () => startSampleOffice(readOfficeConfig(process.env)));
