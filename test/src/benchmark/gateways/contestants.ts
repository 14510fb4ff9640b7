import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HIVE_PACKAGE } from "./hive-package.js";

/** The compared gateways, in the order of the table. */
export const CONTESTANTS = ["apollo", "hub", "hubShared", "hive", "hiveRuntime"] as const;

export type ContestantName = (typeof CONTESTANTS)[number];

/** A gateway's address and supergraph. */
export interface GatewaySetting {
  readonly port: number;
  /** With the sources' addresses in it. */
  readonly supergraphFile: string;
  /** Addresses of the sources by name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly issuer: string;
  readonly envelopeKeyFile: string;
}

/** How a gateway is started. */
export interface GatewayCommand {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory?: string;
  /** A native module without which it is not what it is called. */
  readonly native?: string;
}

const ROOT = new URL("../../../../", import.meta.url);
const file = (path: string) => fileURLToPath(new URL(path, ROOT));

/** Each in the best configuration that its documentation offers, in production mode, one process. */
export const COMMANDS: Readonly<Record<ContestantName, (setting: GatewaySetting) => GatewayCommand>> = {
  apollo: ({ port, supergraphFile }) => ({
    command: [process.execPath, file("test/dist/benchmark/gateways/stock/main.js")],
    environment: { PORT: String(port), SUPERGRAPH_FILE: supergraphFile },
  }),
  hub: (setting) => hub(setting, false),
  hubShared: (setting) => hub(setting, true),
  hive: (setting) => hive(setting),
  hiveRuntime: (setting) => ({ ...hive(setting, "--hive-router-runtime"), native: "hive_router_query_planner" }),
};

function hub(setting: GatewaySetting, shareFetches: boolean): GatewayCommand {
  const { port, supergraphFile, sources, issuer, envelopeKeyFile } = setting;
  const urls = Object.entries(sources).map(([name, url]) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`,
    url,
  ]);

  return {
    command: [process.execPath, file("gateway/dist/main.js")],
    environment: {
      PORT: String(port),
      // The scenes' keys and tokens are made for development.
      NODE_ENV: "development",
      PLAIN_HTTP_HOSTS: "127.0.0.1",
      SUPERGRAPH_FILE: supergraphFile,
      OIDC_ISSUER: issuer,
      ENVELOPE_PRIVATE_KEY_FILE: envelopeKeyFile,
      REQUEST_LOG_DIRECTORY: join(dirname(supergraphFile), "request-log"),
      SHARE_FETCHES: String(shareFetches),
      // One caller sends all requests; the other gateways have no limit per caller.
      RATE_LIMIT_PER_MINUTE: "0",
      COST_PER_MINUTE: "0",
      HEAVY_OPERATIONS: "0",
      FETCH_CONNECTIONS: "256",
      ...Object.fromEntries(urls),
    },
  };
}

/**
 * Hive shares equal fetches that are in flight, whatever the caller; that is its default and stays on. Its `--jit` stays off:
 * it cost as much time per request, and with the Rust runtime the answers were null.
 */
function hive({ port, supergraphFile }: GatewaySetting, ...options: readonly string[]): GatewayCommand {
  const program = fileURLToPath(new URL("node_modules/@graphql-hive/gateway/dist/bin.js", HIVE_PACKAGE));

  return {
    command: [process.execPath, program, "supergraph", supergraphFile, ...options],
    environment: { PORT: String(port), HOST: "127.0.0.1", FORK: "1" },
    directory: fileURLToPath(HIVE_PACKAGE),
  };
}
