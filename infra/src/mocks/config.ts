import { join } from "node:path";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { readTokenIssuer, type TokenIssuer, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { SUBGRAPHS, type SubgraphName, variableSuffix } from "@kim-hub/offices/subgraphs";
import { findDataDirectory } from "../installation/config.js";
import { ROOT } from "../installation/root.js";

/** The settings of the process that answers for subgraphs which do not run. */
export interface MocksConfig {
  /** Where each mocked subgraph listens. */
  readonly ports: ReadonlyMap<SubgraphName, number>;
  readonly host: string;
  /** Where the keys of the local installation lie. */
  readonly dataDirectory: string;
  /** A folder with `<subgraph>.graphql` for each of them. */
  readonly contractFolder: string;
  readonly accessMatrixFile: string;
  readonly tokens: TokenIssuer;
  /** Of the tokens for the trust centre itself. */
  readonly trustCentreAudience: string;
  /** Whether the environment opts in: what mocks answer is invented. */
  readonly development: boolean;
}

export function readMocksConfig(environment: Environment): MocksConfig {
  const settings = new Settings(environment);
  const given = settings.list("MOCKED_SUBGRAPHS", {
    about: "the subgraphs that `npm run dev -- --only` answers for from their contracts, with invented values",
  });
  const mocked = SUBGRAPHS.filter((name) => given.includes(name));
  const config = settings.finish({
    ports: new Map(mocked.map((name) => [name, settings.number(`PORT_${variableSuffix(name)}`)])),
    host: settings.text("HOST", { fallback: "127.0.0.1" }),
    dataDirectory: findDataDirectory(environment),
    contractFolder: settings.text("CONTRACT_FOLDER", {
      about: "the folder with the contract of each mocked subgraph, as its code says it",
    }),
    accessMatrixFile: settings.text("ACCESS_MATRIX_FILE", { fallback: join(ROOT, "schema/access-matrix.yaml") }),
    tokens: readTokenIssuer(settings),
    trustCentreAudience: settings.text("TRUST_CENTRE_AUDIENCE", { fallback: TRUST_CENTRE_AUDIENCE }),
    development: environment.NODE_ENV === "development",
  });
  const unknown = given.find((name) => !mocked.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`MOCKED_SUBGRAPHS names ${unknown}, which is no subgraph.`);

  return config;
}
