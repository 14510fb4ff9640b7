import { fileURLToPath } from "node:url";
import { type DashboardsConfig, readDashboardsConfig } from "@kim-hub/dashboards/config";
import { Settings } from "@kim-hub/kit/config";
import { type KeyReload, readKeyReload } from "@kim-hub/kit/key-reload";
import { type ProcessSettings, readProcessSettings } from "@kim-hub/kit/process-settings";
import { readTlsSettings, type TlsSettings } from "@kim-hub/kit/tls-settings";
import { readTokenIssuer, type TokenIssuer } from "@kim-hub/kit/token-issuer";
import { readMostCost } from "./limits/cost/most-cost.js";
import type { TransportConfig } from "./transport/transport-config.js";

/** The gateway's settings. */
export interface GatewayConfig extends TransportConfig {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  /** How often the supergraph file is polled; 0 means never. */
  readonly supergraphPollMilliseconds: number;
  /** Whether the saved queries are planned before a supergraph takes over, or each when it is first asked. */
  readonly planAhead: boolean;
  /** Where plans are kept in files; null: in the memory of each process only. */
  readonly plansDirectory: string | null;
  /** Whether a planning thread waits for the next supergraph. */
  readonly planningThreadReady: boolean;
  readonly accessMatrixFile: string;
  /** The manifest of the saved queries, which are planned at startup. */
  readonly savedQueriesFile: string;
  /** The issuer whose access tokens are accepted. */
  readonly tokens: TokenIssuer;
  /** JSON Web Key that signs envelopes. */
  readonly envelopePrivateKey: string;
  /** How the files of keys are read again; without it they are read at the start alone. */
  readonly keyReload?: KeyReload;
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
  /** Whether an answer passes on what a subgraph's database said of an error. */
  readonly answersDatabaseErrors: boolean;
  /** Whether a caller on this machine may ask for a dry run: never in production. */
  readonly allowsDryRuns: boolean;
  /** The pages for browsers; null: there are none. */
  readonly dashboards: DashboardsConfig | null;
  readonly process: ProcessSettings;
  /** By what it shows who it is to the subgraphs; null: plain HTTP, or https without a certificate of its own. */
  readonly tls?: TlsSettings | null;
  /** Whether it shows that certificate to its own callers, too, and speaks https with them. */
  readonly tlsAtDoor?: boolean;
}

const MEBIBYTE = 1024 * 1024;
const SCHEMA = new URL("../../schema/", import.meta.url);

export function readGatewayConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const settings = new Settings(environment);
  const tokens = readTokenIssuer(settings);
  const tls = readTlsSettings(settings);
  const tlsAtDoor = settings.flag("TLS_AT_DOOR", false, {
    about:
      "whether the gateway speaks https with its own callers, under `TLS_CERTIFICATE_FILE`, too; they need no certificate. Without it a proxy before it does",
  });
  settings.require(tls !== null || !tlsAtDoor, "TLS_AT_DOOR needs TLS_CERTIFICATE_FILE");

  return settings.finish({
    port: settings.number("PORT", { fallback: 4000, about: "where it listens" }),
    host: settings.text("HOST", {
      fallback: "127.0.0.1",
      about:
        "the address where it listens; under `npm start` that of the gateway, for the subgraphs stay on the loopback address",
    }),
    supergraphFile: settings.text("SUPERGRAPH_FILE", {
      fallback: fileURLToPath(new URL("supergraph.graphql", SCHEMA)),
      about:
        "the supergraph; a new one in its place is taken over while requests go on, one that is not valid changes nothing. ki-strategy answers `labels` from it",
    }),
    supergraphPollMilliseconds: settings.number("SUPERGRAPH_POLL_MILLISECONDS", {
      fallback: 2000,
      most: 3_600_000,
      about: "how often the gateway looks for a new supergraph; 0: never",
    }),
    planAhead: settings.flag("PLAN_AHEAD", true, {
      about:
        "whether the gateway plans the saved queries before a supergraph takes over, which takes seconds, or each when it is first asked",
    }),
    plansDirectory: settings.optionalText("PLANS_DIRECTORY", {
      about:
        "where the gateway keeps its plans for its next start and its other processes, with the texts that clients have sent: not where these may name real persons; empty: in memory only",
    }),
    planningThreadReady: settings.flag("PLANNING_THREAD_READY", false, {
      about:
        "whether a planning thread waits for the next supergraph, with some hundred megabytes, so that the gateway takes it over in half the time; for development",
    }),
    accessMatrixFile: settings.text("ACCESS_MATRIX_FILE", {
      fallback: fileURLToPath(new URL("access-matrix.yaml", SCHEMA)),
      about: "who may read what for which purpose",
    }),
    savedQueriesFile: settings.text("SAVED_QUERIES_FILE", {
      fallback: fileURLToPath(new URL("saved-queries.json", SCHEMA)),
      about: "the saved queries, built and checked by `npm run schema`; planned before the first request",
    }),
    tokens,
    envelopePrivateKey: settings.secretFile("ENVELOPE_PRIVATE_KEY_FILE", {
      about: "the key that signs what the gateway sends to subgraphs",
    }),
    keyReload: readKeyReload(settings),
    receiptKey: settings.optionalSecretFile("RECEIPT_SIGNING_KEY_FILE", {
      about:
        "the key that signs receipts of saved queries, whose public half the network of logs names as `receipt`; without it there are no receipts",
    }),
    fetchTimeoutMilliseconds: settings.number("FETCH_TIMEOUT_MILLISECONDS", {
      fallback: 5000,
      least: 1,
      most: 60_000,
      about: "what one fetch of an operation may take",
    }),
    operationTimeoutMilliseconds: settings.number("OPERATION_TIMEOUT_MILLISECONDS", {
      fallback: 10_000,
      least: 1,
      most: 120_000,
      about: "what an operation may take",
    }),
    fetchMostBytes: settings.number("FETCH_MOST_BYTES", {
      fallback: 16 * MEBIBYTE,
      least: 1,
      most: 256 * MEBIBYTE,
      about: "bytes of one subgraph's answer",
    }),
    fetchCompression: settings.flag("FETCH_COMPRESSION", false, {
      about: "ask subgraphs to compress; worth it over a wide-area network",
    }),
    shareFetches: settings.flag("SHARE_FETCHES", true, {
      about: "equal public requests of one caller that are under way are answered together",
    }),
    fetchConnections: settings.number("FETCH_CONNECTIONS", {
      fallback: 64,
      least: 1,
      most: 1024,
      about: "fetches at once per subgraph, of which one caller has a quarter at most",
    }),
    fetchQueue: settings.number("FETCH_QUEUE", { fallback: 256, most: 10_000, about: "fetches waiting per subgraph" }),
    circuitHalfOpenMilliseconds: settings.number("CIRCUIT_HALF_OPEN_MILLISECONDS", {
      fallback: 5000,
      least: 1,
      most: 600_000,
      about: "after how long a subgraph that failed too often is tried again",
    }),
    subgraphUrl: (name: string) => {
      const suffix = name.toUpperCase().replaceAll("-", "_");
      const url = new Settings(environment);

      return url.finish({ value: url.secureUrl(`SUBGRAPH_URL_${suffix}`) }).value;
    },
    requestsPerMinute: settings.number("RATE_LIMIT_PER_MINUTE", {
      fallback: 1200,
      most: 1_000_000,
      about: "requests per minute and caller; 0: no limit",
    }),
    operationMostCost: readMostCost(settings),
    costPerMinute: settings.number("COST_PER_MINUTE", {
      fallback: 600_000,
      most: 1_000_000_000,
      about: "what one caller's large operations may cost in a minute; 0: no limit",
    }),
    heavyOperations: settings.number("HEAVY_OPERATIONS", {
      fallback: 4,
      most: 1024,
      about:
        "large operations at once, per gateway process; 0: no limit, nor one for runs of saved queries that may take longer",
    }),
    trustedProxies: settings.list("TRUSTED_PROXIES", { about: "proxies whose word on the caller's address counts" }),
    corsOrigins: settings.origins("ALLOWED_ORIGINS", {
      fallback: settings.origins("CORS_ORIGINS", {
        about: "the earlier name of `ALLOWED_ORIGINS`, which counts where that is not set",
      }),
      about: "exact origins of other sites' pages that may ask the hub",
    }),
    requestLogDirectory: settings.text("REQUEST_LOG_DIRECTORY", {
      about:
        "the gateway's request log: who asked for data that are not public, on the disk before the answer leaves. One process keeps one directory",
    }),
    answersDatabaseErrors: settings.tellsDatabaseErrors,
    allowsDryRuns: settings.forDevelopment,
    dashboards: readDashboardsConfig(settings, tokens),
    process: readProcessSettings(settings),
    ...{ tls, tlsAtDoor },
  });
}
