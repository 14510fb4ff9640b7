import { fileURLToPath } from "node:url";
import { Settings } from "@kim-hub/kit/config";

/** Everything the gateway is told from outside. */
export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  readonly accessMatrixFile: string;
  /** OpenID provider whose access tokens are accepted. */
  readonly issuer: string;
  readonly audience: string;
  /** JSON Web Key that signs envelopes. */
  readonly envelopePrivateKey: string;
  /** How long one subgraph may take for one fetch. */
  readonly fetchTimeoutMilliseconds: number;
  /** The address of a subgraph's GraphQL endpoint, from SUBGRAPH_URL_<NAME>. */
  readonly subgraphUrl: (name: string) => string;
  /** How often one caller may ask; 0 without limit. */
  readonly requestsPerMinute: number;
  /** Addresses or networks of reverse proxies whose `x-forwarded-for` is believed. */
  readonly trustedProxies: readonly string[];
}

const SCHEMA = new URL("../../schema/", import.meta.url);

export function readGatewayConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const settings = new Settings(environment);

  return settings.finish({
    port: settings.number("PORT", { fallback: 4000 }),
    host: settings.text("HOST", "127.0.0.1"),
    supergraphFile: settings.text("SUPERGRAPH_FILE", fileURLToPath(new URL("supergraph.graphql", SCHEMA))),
    accessMatrixFile: settings.text("ACCESS_MATRIX_FILE", fileURLToPath(new URL("access-matrix.yaml", SCHEMA))),
    issuer: settings.url("OIDC_ISSUER"),
    audience: settings.text("OIDC_AUDIENCE", "urn:kim-hub"),
    envelopePrivateKey: settings.file("ENVELOPE_PRIVATE_KEY_FILE"),
    fetchTimeoutMilliseconds: settings.number("FETCH_TIMEOUT_MILLISECONDS", { fallback: 5000, least: 1, most: 60_000 }),
    subgraphUrl: (name: string) => {
      const variable = `SUBGRAPH_URL_${name.toUpperCase().replaceAll("-", "_")}`;
      const url = new Settings(environment);

      return url.finish({ value: url.url(variable) }).value;
    },
    requestsPerMinute: settings.number("RATE_LIMIT_PER_MINUTE", { fallback: 1200, most: 1_000_000 }),
    trustedProxies: settings.optionalText("TRUSTED_PROXIES")?.split(/[\s,]+/) ?? [],
  });
}
