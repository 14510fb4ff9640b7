import type { Environment } from "@kim-hub/kit/config";
import { recordOf } from "@kim-hub/offices/record-of";
import { PORTS, SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";
import { type HubConfig, readHubConfig } from "../../installation/config.js";
import type { DevArguments } from "./dev-arguments.js";
import { findOthers } from "./find-others.js";

/** With which the gateway takes over a new supergraph soon. */
const SOON = { SUPERGRAPH_POLL_MILLISECONDS: "50", PLAN_AHEAD: "false", PLANNING_THREAD_READY: "true" };

const FURTHER = 100;
/** Where a start is that has a running hub beside it, on whose own ports and data that hub is. */
const BESIDE: Environment = {
  DATA_DIRECTORY: ".data/beside",
  PORT_GATEWAY: String(4000 + FURTHER),
  PORT_GATEWAY_LOG: String(4006 + FURTHER),
  PORT_POSTGRES: String(4032 + FURTHER),
  ...Object.fromEntries(SUBGRAPHS.map((name) => [`PORT_${variableSuffix(name)}`, String(PORTS[name] + FURTHER)])),
};

/** The settings of a start of these subgraphs; beside a running hub those that the two must share are that hub's. */
export async function readLiveConfig({ own, others }: DevArguments, environment: Environment): Promise<HubConfig> {
  // A saved office's new process starts while the old one still has its port for metrics.
  const config = readHubConfig({ ...SOON, ...(others && BESIDE), ...environment, METRICS_PORT: "" });
  if (!others) return { ...config, own };
  const hub = await findOthers(others);
  const { audience, trustCentreAudience, demonstrationPersons } = hub;
  const { gateway, "gateway-log": gatewayLog, postgres } = config.ports;

  return {
    ...config,
    ...{ own, others: hub, audience, trustCentreAudience, demonstrationPersons },
    ports: {
      ...hub.ports,
      ...recordOf(own, (name) => config.ports[name]),
      ...{ gateway, "gateway-log": gatewayLog, postgres },
    },
  };
}
