/** What the gateway's request log costs a path query, against a gateway without one: `node test/dist/benchmark/request-log.js --seconds 6 --rounds 3`. */
import { fileURLToPath } from "node:url";
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { startTestHub } from "../harness/test-hub.js";
import { compareGateways } from "./path-load/compare-gateways.js";
import { settingsBeside } from "./path-load/settings-beside.js";

const WITHOUT_LOG = fileURLToPath(new URL("request-log/without-log.js", import.meta.url));

const hub = await startTestHub(UNLIMITED);
const gateways: GatewayProcess[] = [];
try {
  const settings = settingsBeside(hub);
  const on = await startGatewayProcess({ settings, silent: true });
  gateways.push(on);
  const off = await startGatewayProcess({ settings, silent: true, main: WITHOUT_LOG });
  gateways.push(off);
  await compareGateways(hub, { off: off.url, on: on.url });
} finally {
  for (const gateway of gateways) await gateway.stop();
  await hub.stop();
}
