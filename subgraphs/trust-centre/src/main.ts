import { runService } from "@kim-hub/kit/service";
import { readTrustCentreConfig } from "./config.js";
import { startTrustCentre } from "./start.js";

await runService("trust-centre", () => startTrustCentre(readTrustCentreConfig(process.env)));
