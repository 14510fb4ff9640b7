import { join } from "node:path";
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { readLogKeeperConfig } from "@kim-hub/gateway/log-keeper-config";
import type { Environment } from "@kim-hub/kit/config";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { bundleOf } from "../bundling/bundle-places.js";
import { PLANS } from "../bundling/bundles.js";
import { readIdentityConfig } from "../identity/config.js";
import { KEYCLOAK_SCOPES, KEYCLOAK_TOKENS } from "../identity/keycloak/keycloak-tokens.js";
import { type DatabaseUrls, type HubConfig, requestLogIn } from "../installation/config.js";
import { givenSettings } from "../installation/given-settings.js";
import type { KeyFiles } from "../installation/keys/key-files.js";
import { logKeyOf, witnessKeyOf } from "../installation/keys/key-names.js";
import { mandateKeys } from "../installation/keys/mandate-keys.js";
import {
  AUTHORITY_FILE,
  CERTIFICATE_FILE,
  CERTIFICATE_KEY_FILE,
  siteIn,
} from "../installation/keys/site/site-folder.js";
import { ROOT } from "../installation/root.js";
import { keepDatabaseLogin } from "../installation/secrets.js";
import type { ServiceName } from "../installation/service-names.js";
import { CONFIG_READERS, SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { readMocksConfig } from "../mocks/config.js";
import { networkFileIn } from "../transparency-log/local-network.js";
import { type ChildService, startChild } from "./child-service.js";

/** How services read the tokens of this start, whatever provider the environment describes. */
const HUB_TOKENS: Readonly<Record<string, string>> = {
  OIDC_TOKEN_TYPE: "",
  OIDC_ROLE_CLAIM: "",
  OIDC_BODY_CLAIM: "",
  OIDC_AUTHORITY_CLAIM: "",
  OIDC_ROLE_NAMES: "",
};

/** The services with metrics, in the order of their ports. */
export const MEASURED = ["gateway", "gateway-log", ...SUBGRAPHS] as const;

/**
 * Starts the hub's services, each as its own process with only the settings that it reads: those of the environment,
 * and above them those that this start decides.
 */
export class Services {
  readonly #config: HubConfig;
  readonly #keys: KeyFiles;

  constructor(config: HubConfig, keys: KeyFiles) {
    this.#config = config;
    this.#keys = keys;
  }

  /** Where the composition goes, and the services find it. */
  get supergraphFile(): string {
    return join(this.#config.dataDirectory, "supergraph.graphql");
  }

  /** What clients may run by its id. */
  get savedQueriesFile(): string {
    return this.#config.environment.SAVED_QUERIES_FILE || join(ROOT, "schema/saved-queries.json");
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#config.ports.identity}`;
  }

  identity(): Promise<ChildService> {
    return this.#start("identity", bundleOf("identity"), this.identitySettings());
  }

  /** The whole environment of the identity provider. */
  identitySettings(): Record<string, string> {
    return this.#settings(readIdentityConfig, {
      PORT: String(this.#config.ports.identity),
      OIDC_ISSUER: this.issuer,
      OIDC_AUDIENCE: this.#config.audience,
      TRUST_CENTRE_AUDIENCE: this.#config.trustCentreAudience,
      IDENTITY_KEYS_FILE: join(this.#config.dataDirectory, "identity.private.json"),
    });
  }

  subgraph(name: SubgraphName, database: DatabaseUrls): Promise<ChildService> {
    return this.#start(name, bundleOf(name), this.subgraphSettings(name, database));
  }

  /** The whole environment of a subgraph's process. */
  subgraphSettings(name: SubgraphName, { applicationUrl }: DatabaseUrls): Record<string, string> {
    return this.#settings(CONFIG_READERS[name], {
      PORT: String(this.#config.ports[name]),
      ...this.#metricsPort(name),
      // HOST is for the gateway, which asks the subgraphs here.
      HOST: "127.0.0.1",
      ...keepDatabaseLogin(this.#config.dataDirectory, name, applicationUrl),
      // A database of somebody's own may hold real people: nothing of its rows is logged.
      ...(this.#config.external[name] && { DATABASE_ERRORS: "masked" }),
      ENVELOPE_PUBLIC_KEY_FILE: this.#keys.public("envelope"),
      ...this.#logKeys(name),
      ...this.#tokens(),
      ...(name === "ki-strategy" && { SUPERGRAPH_FILE: this.supergraphFile }),
      ...(name === "trust-centre" && { TRUST_CENTRE_AUDIENCE: this.#config.trustCentreAudience }),
      ...mandateKeys(name, this.#keys),
      ...this.#certificate(name),
    });
  }

  /** Each service has a port for its metrics: METRICS_PORT or one of those that follow. */
  #metricsPort(name: (typeof MEASURED)[number]): Record<string, string> {
    const first = Number(this.#config.environment.METRICS_PORT);

    return first > 0 ? { METRICS_PORT: String(first + MEASURED.indexOf(name)) } : {};
  }

  /** Answers for these from the contracts in the folder, each on its own port. */
  mocks(names: readonly SubgraphName[], contractFolder: string): Promise<ChildService> {
    return this.#start("mocks", bundleOf("mocks"), this.mocksSettings(names, contractFolder));
  }

  /** The whole environment of the process that mocks these subgraphs. */
  mocksSettings(names: readonly SubgraphName[], contractFolder: string): Record<string, string> {
    const ports = names.map((name) => [`PORT_${variableSuffix(name)}`, String(this.#config.ports[name])]);

    return this.#settings(readMocksConfig, {
      MOCKED_SUBGRAPHS: names.join(","),
      HOST: "127.0.0.1",
      DATA_DIRECTORY: this.#config.dataDirectory,
      CONTRACT_FOLDER: contractFolder,
      ...this.#tokens(),
      TRUST_CENTRE_AUDIENCE: this.#config.trustCentreAudience,
      ...Object.fromEntries(ports),
    });
  }

  gateway(main = bundleOf("gateway")): Promise<ChildService> {
    return this.#start("gateway", main, this.gatewaySettings());
  }

  /** The whole environment of the gateway's process. */
  gatewaySettings(): Record<string, string> {
    const urls = SUBGRAPHS.map((name) => [
      `SUBGRAPH_URL_${variableSuffix(name)}`,
      `${this.#config.tlsFolder ? "https" : "http"}://127.0.0.1:${this.#config.ports[name]}/graphql`,
    ]);

    return this.#settings(readGatewayConfig, {
      PORT: String(this.#config.ports.gateway),
      ...this.#metricsPort("gateway"),
      REQUEST_LOG_DIRECTORY: requestLogIn(this.#config.dataDirectory),
      GATEWAY_WORKERS: String(this.#config.gatewayWorkers),
      // A text that asks for a database of somebody's own may name real people.
      PLANS_DIRECTORY: Object.keys(this.#config.external).length > 0 ? "" : PLANS,
      SUPERGRAPH_FILE: this.supergraphFile,
      ...this.#tokens(),
      ENVELOPE_PRIVATE_KEY_FILE: this.#keys.private("envelope"),
      RECEIPT_SIGNING_KEY_FILE: this.#keys.private("receipt"),
      PUBLIC_ORIGIN: `http://127.0.0.1:${this.#config.ports.gateway}`,
      SESSION_KEY_FILE: this.#keys.private("session"),
      // The issuer of this start knows its client without a secret.
      OIDC_CLIENT_SECRET_FILE: "",
      ...(this.#isLikeKeycloak && KEYCLOAK_SCOPES),
      TRUST_CENTRE_AUDIENCE: this.#config.trustCentreAudience,
      CONTACT_ADDRESS: "kim-hub@example.org",
      LOG_NETWORK_FILE: networkFileIn(this.#config.dataDirectory),
      ...Object.fromEntries(urls),
      ...this.#certificate("gateway"),
      TLS_AT_DOOR: "false",
    });
  }

  /** What a service shows the others of this start; whatever certificate the environment names is of one service alone. */
  #certificate(service: ServiceName): Record<string, string> {
    const { tlsFolder } = this.#config;
    const file = (name: string) => (tlsFolder ? siteIn(tlsFolder).of(service, name) : "");

    return {
      TLS_CERTIFICATE_FILE: file(CERTIFICATE_FILE),
      TLS_KEY_FILE: file(CERTIFICATE_KEY_FILE),
      TLS_CA_FILE: file(AUTHORITY_FILE),
    };
  }

  /** With which a keeper signs its own log and cosigns the others'. */
  #logKeys(keeper: string): Record<string, string> {
    return {
      LOG_SIGNING_KEY_FILE: this.#keys.private(logKeyOf(keeper)),
      WITNESS_SIGNING_KEY_FILE: this.#keys.private(witnessKeyOf(keeper)),
      LOG_NETWORK_FILE: networkFileIn(this.#config.dataDirectory),
    };
  }

  /** Keeps the gateway's log in the form in which nobody changes it unnoticed. */
  gatewayLog(): Promise<ChildService> {
    return this.#start("gateway-log", bundleOf("gateway-log"), this.gatewayLogSettings());
  }

  /** The whole environment of that keeper. */
  gatewayLogSettings(): Record<string, string> {
    return this.#settings(readLogKeeperConfig, {
      PORT: String(this.#config.ports["gateway-log"]),
      ...this.#metricsPort("gateway-log"),
      HOST: "127.0.0.1",
      // Its keys are for development only.
      NODE_ENV: "development",
      REQUEST_LOG_DIRECTORY: requestLogIn(this.#config.dataDirectory),
      ...this.#logKeys("gateway"),
      ...this.#certificate("gateway-log"),
    });
  }

  /** Whether the identity provider of this start writes its tokens as Keycloak does. */
  get #isLikeKeycloak(): boolean {
    return this.#config.environment.IDENTITY_TOKEN_SHAPE === "keycloak";
  }

  /** Whose access tokens count; everything here speaks http on this machine's own address. */
  #tokens(): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_AUDIENCE: this.#config.audience,
      // Empty, so that the issuer's own document decides, whatever provider the environment describes.
      OIDC_JWKS_URI: "",
      ...(this.#isLikeKeycloak ? KEYCLOAK_TOKENS : HUB_TOKENS),
      PLAIN_HTTP_HOSTS: "127.0.0.1",
    };
  }

  /** Where a service writes its log. */
  logFile(name: string): string {
    return join(this.#config.dataDirectory, "logs", `${name}.log`);
  }

  #settings(read: (environment: Environment) => unknown, decided: Record<string, string>): Record<string, string> {
    // The keys of this start, and its issuer, are for development only.
    return { ...givenSettings(read, this.#config.environment), ...decided, NODE_ENV: "development" };
  }

  #start(name: string, main: string, environment: Environment): Promise<ChildService> {
    return startChild({ name, main, environment, logFile: this.logFile(name) });
  }
}
