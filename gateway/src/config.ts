import { fileURLToPath } from "node:url";
import { type DashboardsConfig, readDashboardsConfig } from "@kim-hub/dashboards/config";
import { Settings } from "@kim-hub/kit/config";
import { readTokenIssuer, type TokenIssuer } from "@kim-hub/kit/token-issuer";
import type { TransportConfig } from "./transport/transport-config.js";

/** The gateway's settings. */
export interface GatewayConfig extends TransportConfig {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  /** How often the supergraph file is polled; 0 means never. */
  readonly supergraphPollMilliseconds: number;
  readonly accessMatrixFile: string;
  /** The manifest of the saved queries, which are planned at startup. */
  readonly savedQueriesFile: string;
  /** The issuer whose access tokens are accepted. */
  readonly tokens: TokenIssuer;
  /** JSON Web Key that signs envelopes. */
  readonly envelopePrivateKey: string;
  /** JSON Web Key that signs receipts of saved queries; null: there are none. */
  readonly receiptKey: string | null;
  /** Requests per minute and caller; 0 means unlimited. */
  readonly requestsPerMinute: number;
  /** Cost of one operation, in objects that it may create. */
  readonly operationMostCost: number;
  /** Cost per minute of all operations of one caller; 0 means unlimited. */
  readonly costPerMinute: number;
  /** Large operations that run at once; 0 means unlimited. */
  readonly heavyOperations: number;
  /** Addresses or networks of reverse proxies whose `x-forwarded-for` is trusted. */
  readonly trustedProxies: readonly string[];
  /** Web origins whose pages may read the answers; without any, no page may. */
  readonly corsOrigins: readonly string[];
  /** Where the request log's files are written. */
  readonly requestLogDirectory: string;
  /** The pages for browsers; null: there are none. */
  readonly dashboards: DashboardsConfig | null;
}

const MEBIBYTE = 1024 * 1024;
const SCHEMA = new URL("../../schema/", import.meta.url);

export function readGatewayConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const settings = new Settings(environment);
  const tokens = readTokenIssuer(settings);

  return settings.finish({
    port: settings.number("PORT", { fallback: 4000 }),
    host: settings.text("HOST", "127.0.0.1"),
    supergraphFile: settings.text("SUPERGRAPH_FILE", fileURLToPath(new URL("supergraph.graphql", SCHEMA))),
    supergraphPollMilliseconds: settings.number("SUPERGRAPH_POLL_MILLISECONDS", { fallback: 2000, most: 3_600_000 }),
    accessMatrixFile: settings.text("ACCESS_MATRIX_FILE", fileURLToPath(new URL("access-matrix.yaml", SCHEMA))),
    savedQueriesFile: settings.text("SAVED_QUERIES_FILE", fileURLToPath(new URL("saved-queries.json", SCHEMA))),
    tokens,
    envelopePrivateKey: settings.secretFile("ENVELOPE_PRIVATE_KEY_FILE"),
    receiptKey: settings.optionalSecretFile("RECEIPT_SIGNING_KEY_FILE"),
    fetchTimeoutMilliseconds: settings.number("FETCH_TIMEOUT_MILLISECONDS", { fallback: 5000, least: 1, most: 60_000 }),
    operationTimeoutMilliseconds: settings.number("OPERATION_TIMEOUT_MILLISECONDS", {
      fallback: 10_000,
      least: 1,
      most: 120_000,
    }),
    fetchMostBytes: settings.number("FETCH_MOST_BYTES", { fallback: 16 * MEBIBYTE, least: 1, most: 256 * MEBIBYTE }),
    fetchCompression: settings.flag("FETCH_COMPRESSION", false),
    shareFetches: settings.flag("SHARE_FETCHES", true),
    fetchConnections: settings.number("FETCH_CONNECTIONS", { fallback: 64, least: 1, most: 1024 }),
    fetchQueue: settings.number("FETCH_QUEUE", { fallback: 256, least: 0, most: 10_000 }),
    circuitHalfOpenMilliseconds: settings.number("CIRCUIT_HALF_OPEN_MILLISECONDS", {
      fallback: 5000,
      least: 1,
      most: 600_000,
    }),
    subgraphUrl: (name: string) => {
      const suffix = name.toUpperCase().replaceAll("-", "_");
      const url = new Settings(environment);

      return url.finish({ value: url.secureUrl(`SUBGRAPH_URL_${suffix}`) }).value;
    },
    requestsPerMinute: settings.number("RATE_LIMIT_PER_MINUTE", { fallback: 1200, most: 1_000_000 }),
    operationMostCost: settings.number("OPERATION_MOST_COST", { fallback: 50_000, least: 1, most: 1_000_000_000 }),
    costPerMinute: settings.number("COST_PER_MINUTE", { fallback: 600_000, most: 1_000_000_000 }),
    heavyOperations: settings.number("HEAVY_OPERATIONS", { fallback: 4, least: 0, most: 1024 }),
    trustedProxies: settings.list("TRUSTED_PROXIES"),
    // CORS_ORIGINS is its earlier name.
    corsOrigins: settings.origins("ALLOWED_ORIGINS", settings.origins("CORS_ORIGINS")),
    requestLogDirectory: settings.text("REQUEST_LOG_DIRECTORY"),
    dashboards: readDashboardsConfig(settings, tokens),
  });
}
