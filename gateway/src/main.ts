import cluster from "node:cluster";
import { runService } from "@kim-hub/kit/service";
import { readGatewayConfig } from "./config.js";
import { startGateway } from "./server.js";
import { readWorkerCount } from "./workers/worker-count.js";
import { startWorkers } from "./workers/workers.js";

await runService("gateway", async () => {
  const workers = cluster.isWorker ? 1 : readWorkerCount(process.argv.slice(2), process.env);
  const config = readGatewayConfig(process.env);

  return workers > 1 ? startWorkers(workers, config) : startGateway(config);
});
