import { runService } from "@kim-hub/kit/service";
import { readGatewayConfig } from "./config.js";
import { startGateway } from "./server.js";

await runService("gateway", () => startGateway(readGatewayConfig(process.env)));
