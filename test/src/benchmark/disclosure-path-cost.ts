/**
 * The cost of the subgraphs' disclosure logs in a path query through the gateway: with and without logs, on the same databases:
 * `node test/dist/benchmark/disclosure-path-cost.js --seconds 6 --rounds 3`. Linux only.
 */
import { UNLIMITED } from "../chaos/kill/unlimited.js";
import { type GatewayProcess, startGatewayProcess } from "../harness/gateway-process.js";
import { startTestHub } from "../harness/test-hub.js";
import { startTwins, type Twins } from "./disclosure-cost/twins.js";
import { compareGateways, settingsBeside } from "./path-load/compare-gateways.js";

const hub = await startTestHub(UNLIMITED);
const gateways: GatewayProcess[] = [];
let twins: Twins | null = null;
try {
  twins = await startTwins(hub);
  const on = await startGatewayProcess({ settings: settingsBeside(hub), silent: true });
  gateways.push(on);
  const off = await startGatewayProcess({ settings: settingsBeside(hub, twins.ports), silent: true });
  gateways.push(off);
  await compareGateways(hub, { off: off.url, on: on.url });
} finally {
  for (const gateway of gateways) await gateway.stop();
  twins?.stop();
  await hub.stop();
}
