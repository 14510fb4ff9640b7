import { join, resolve } from "node:path";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { HUB_AUDIENCE, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { recordOf } from "@kim-hub/offices/record-of";
import { PORTS, SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { ROOT } from "./root.js";

/** An external server's database: one URL for the application role, one for the owner role that migrates it. */
export interface DatabaseUrls {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
}

/** The settings of `npm start`. */
export interface HubConfig {
  readonly dataDirectory: string;
  readonly ports: Readonly<Record<SubgraphName | "gateway" | "gateway-log" | "identity" | "postgres", number>>;
  /** The subgraphs that this start brings up from their code, each with its database. */
  readonly own: readonly SubgraphName[];
  /** The running hub whose subgraphs answer for the others; null: it is none of this start's concern who does. */
  readonly others: RunningHub | null;
  /** The databases that external servers hold, from DATABASE_URL_<SUBGRAPH>; the others are embedded. */
  readonly external: Readonly<Partial<Record<SubgraphName, DatabaseUrls>>>;
  readonly audience: string;
  readonly trustCentreAudience: string;
  /** How many invented people a first start puts into each of the demonstration's districts. */
  readonly demonstrationPersons: number;
  /** Whether a first start loads the invented year with the funding auditors' findings, too. */
  readonly demonstrationFindings: boolean;
  /** How many processes of the gateway share its port. */
  readonly gatewayWorkers: number;
  /** Whether this start may bring up the identity provider that signs in any user: the command itself opts in. */
  readonly development: boolean;
  /** The folder of `keys create` whose certificates the services show each other; without it they speak plain HTTP on this machine. */
  readonly tlsFolder?: string | null;
  /** The gateway's address. */
  readonly host: string;
  /** The whole environment, from which each service takes its own settings. */
  readonly environment: Environment;
  /** When the command was given, in milliseconds since 1970. */
  readonly startedAt: number;
}

type Shown = "dataDirectory" | "ports" | "audience" | "trustCentreAudience" | "demonstrationPersons";

/** What another start of the same user needs of a hub that runs: where its keys lie and its services listen. It holds no key. */
export interface RunningHub extends Pick<HubConfig, Shown> {
  /** The day on which its people were invented: on another day they would be others. */
  readonly inventedOn: string;
}

export function readHubConfig(environment: Environment): HubConfig {
  const settings = new Settings(environment);
  const port = (name: string, fallback: number) =>
    settings.number(`PORT_${name}`, { fallback, about: "where it listens under `npm start`" });

  return settings.finish({
    dataDirectory: findDataDirectory(environment),
    tlsFolder: settings.optionalText("TLS_FOLDER", {
      about:
        "a folder of `kim-hub keys create`, whose certificates the services of this start show each other; without it they speak plain HTTP on this machine",
    }),
    ports: {
      gateway: port("GATEWAY", 4000),
      ...recordOf(SUBGRAPHS, (name) => port(variableSuffix(name), PORTS[name])),
      "gateway-log": port("GATEWAY_LOG", 4006),
      identity: port("IDENTITY", 4010),
      postgres: port("POSTGRES", 4032),
    },
    own: SUBGRAPHS,
    others: null,
    external: readExternal(settings),
    audience: settings.text("OIDC_AUDIENCE", { fallback: HUB_AUDIENCE }),
    trustCentreAudience: settings.text("TRUST_CENTRE_AUDIENCE", { fallback: TRUST_CENTRE_AUDIENCE }),
    demonstrationPersons: settings.number("DEMONSTRATION_PERSONS", {
      fallback: 1100,
      most: 1_000_000,
      about:
        "how many invented people a first start puts into each of four districts, around the clients of the main query: fewer start faster, and fewer figures may leave an office",
    }),
    demonstrationFindings: settings.flag("DEMONSTRATION_FINDINGS", true, {
      about:
        "whether a first start loads the invented year with the funding auditors' findings; never into a database of somebody's own",
    }),
    gatewayWorkers: settings.number("GATEWAY_WORKERS", { fallback: 1, least: 1, most: 64 }),
    development: (environment.NODE_ENV || "development") === "development",
    host: settings.text("HOST", { fallback: "127.0.0.1" }),
    environment,
    startedAt: Number(
      settings.optionalText("STARTED_AT", {
        about: "from when the start counts its time, in milliseconds since 1970; `npm start` sets it",
      }) ?? performance.timeOrigin,
    ),
  });
}

/** Where the local installation keeps its keys, passwords and databases. */
export function findDataDirectory(environment: Environment): string {
  return resolve(
    ROOT,
    new Settings(environment).text("DATA_DIRECTORY", {
      fallback: ".data",
      about: "databases, keys, passwords and logs of the local installation",
    }),
  );
}

/** Where the gateway of a local installation keeps its request log. */
export function requestLogIn(dataDirectory: string): string {
  return join(dataDirectory, "request-log");
}

function readExternal(settings: Settings): Partial<Record<SubgraphName, DatabaseUrls>> {
  const external: Partial<Record<SubgraphName, DatabaseUrls>> = {};
  for (const name of SUBGRAPHS) {
    const suffix = variableSuffix(name);
    if (settings.optionalText(`DATABASE_URL_${suffix}`) === null) continue;
    external[name] = {
      applicationUrl: settings.url(`DATABASE_URL_${suffix}`, {
        about:
          "a database on a server of your own, as the application role; embedded where it is not set. It needs `ALTER ROLE … SET log_min_messages = fatal` by the superuser, as the owner role does, and the start refuses others",
      }),
      ownerUrl: settings.url(`DATABASE_OWNER_URL_${suffix}`, {
        about: "the same database as the owner role, which migrates it",
      }),
    };
  }

  return external;
}
