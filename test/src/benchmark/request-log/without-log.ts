/** A gateway that keeps no request log, with which the benchmark compares: `node without-log.js`. */
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { startGateway } from "@kim-hub/gateway/server";
import { createLog } from "@kim-hub/kit/log";
import { runService } from "@kim-hub/kit/service";

const nothing = { append: async () => {}, requireSound: async () => {}, stop: async () => {} };

await runService("gateway", () => startGateway(readGatewayConfig(process.env), createLog("gateway"), nothing));
