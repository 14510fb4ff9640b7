import type { GatewayConfig } from "../config.js";

/** The settings that the transport reads. */
export type TransportConfig = Pick<
  GatewayConfig,
  | "circuitHalfOpenMilliseconds"
  | "fetchCompression"
  | "fetchConnections"
  | "fetchMostBytes"
  | "fetchQueue"
  | "fetchTimeoutMilliseconds"
  | "operationTimeoutMilliseconds"
  | "shareFetches"
  | "subgraphUrl"
>;
