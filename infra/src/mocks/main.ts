import { runService } from "@kim-hub/kit/service";
import { readMocksConfig } from "./config.js";
import { startMocks } from "./start-mocks.js";

await runService("mocks", () => startMocks(readMocksConfig(process.env)));
