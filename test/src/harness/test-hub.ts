import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { fetchToken } from "@kim-hub/infra/fetch-token";
import { type Hub, startHub } from "@kim-hub/infra/hub";
import { type HubConfig, readHubConfig, requestLogIn } from "@kim-hub/infra/hub-config";
import { copyTestData } from "@kim-hub/infra/prepared-data";
import { SILENT_STEPS } from "@kim-hub/infra/steps";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { localDate } from "@kim-hub/kit/calendar";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { requireNoFindings, scanOutput } from "@kim-hub/kit/forbidden-outputs";
import type { FreezeOptions } from "@kim-hub/kit/freeze-figures";
import { withClient } from "@kim-hub/postgres/with-client";
import { freshEnvironment } from "./fresh-environment.js";
import { jsonLines, type LogLine, withRequestLog } from "./request-lines.js";
import { untilFound } from "./until-found.js";

/** The gateway's answer over HTTP. */
export interface HubAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its own query asked for.
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
  readonly extensions: { hub: { requestId: string; purpose: string | null } };
  readonly text: string;
}

interface Question {
  /** Username at the identity provider, whose token for the trust centre goes with every mutation; without it the caller has no token. */
  readonly as?: string;
  readonly purpose?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** One fetch of an answer as the gateway logs it. */
export interface LoggedFetch {
  readonly subgraph: SubgraphName;
  /** The id under which the subgraph knows the request; no two subgraphs share one, two fetches of one subgraph do. */
  readonly requestId: string;
}

/** The whole hub as `npm start` brings it up, on separate ports and in a separate folder. */
export interface TestHub extends Hub {
  readonly config: HubConfig;
  ask(query: string, question?: Question): Promise<HubAnswer>;
  /** Sends anything at all; for requests that are no GraphQL. */
  send(init: RequestInit): Promise<Response>;
  token(username: string): Promise<string>;
  /** A token for one mutation of the trust centre. */
  trustCentreToken(username: string): Promise<string>;
  /** Bielefeld's case manager releases a client's path, the demonstration client's if none is named; the token for the steering group. */
  releasePath(client?: string): Promise<string>;
  /** Runs SQL as the owner of one office's database, past row-level security. */
  asOwner(name: SubgraphName, sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Freezes the figures of one quarter and of what has ended since; returns how many answers were new. */
  freeze(options: Pick<FreezeOptions, "since" | "again" | "district">): Promise<number>;
  /** The last line of a service that has stopped. */
  lastLogLine(service: string): LogLine | undefined;
  /** The line about one request; a service writes it just after it has answered. */
  logLine(service: string, requestId: string): Promise<LogLine>;
  fetchesOf(answer: Pick<HubAnswer, "extensions">): Promise<readonly LoggedFetch[]>;
  /** A subgraph's lines about an answer, one for each fetch, in the order of writing. */
  subgraphLines(answer: Pick<HubAnswer, "extensions">, subgraph: SubgraphName): Promise<readonly LogLine[]>;
  /** Every log of every service as one text, once each has written its line about the answer. */
  logsWith(answer: Pick<HubAnswer, "extensions">): Promise<string>;
}

const RELEASE = `mutation ($client: ID!, $sitting: LocalDate!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", sitting: $sitting }) { token } }`;

export async function startTestHub(environment: Readonly<Record<string, string>> = {}): Promise<TestHub> {
  const config = readHubConfig({ ...(await freshEnvironment()), ...environment });
  await copyTestData(config.dataDirectory, environment);
  const hub = await startHub(config, SILENT_STEPS);
  const stopAll = hub.stop;
  const tokens = new Map<string, Promise<string>>();
  const logs = join(config.dataDirectory, "logs");

  const token = (username: string) => {
    const known = tokens.get(username) ?? fetchToken({ issuer: hub.issuer, username });
    tokens.set(username, known);

    return known;
  };
  const trustCentreToken = (username: string) =>
    fetchToken({ issuer: hub.issuer, audience: hub.trustCentreAudience, username });
  const send = (init: RequestInit) => fetch(hub.url, { method: "POST", ...init });
  const ask = async (query: string, { as, purpose, variables = {} }: Question = {}): Promise<HubAnswer> => {
    const response = await send({
      headers: {
        "content-type": "application/json",
        ...(as && { authorization: `Bearer ${await token(as)}` }),
        ...(as && query.startsWith("mutation") && { [TRUST_CENTRE_HEADER]: `Bearer ${await trustCentreToken(as)}` }),
        ...(purpose && { "hub-purpose": purpose }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();

    return { ...JSON.parse(text), status: response.status, text };
  };

  const requestLog = requestLogIn(config.dataDirectory);
  const logLines = (service: string) => {
    const printed = jsonLines(readFileSync(join(logs, `${service}.log`), "utf8"));

    return service === "gateway" ? withRequestLog(printed, requestLog) : printed;
  };

  const readLogs = () =>
    [logs, requestLog].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")),
    );

  const linesAbout = (service: string, requestId: string, count: number) =>
    untilFound(
      () => {
        const lines = logLines(service).filter((line) => line.requestId === requestId);

        return lines.length >= count ? lines : undefined;
      },
      () => `${service} has not logged ${count} lines about this request.`,
    );
  const logLine = async (service: string, requestId: string) => (await linesAbout(service, requestId, 1))[0] ?? {};
  const fetchesOf = async ({ extensions }: Pick<HubAnswer, "extensions">): Promise<readonly LoggedFetch[]> => {
    const { fetches } = await logLine("gateway", extensions.hub.requestId);

    return Array.isArray(fetches) ? fetches : [];
  };
  const subgraphLines = async (answer: Pick<HubAnswer, "extensions">, subgraph: SubgraphName) => {
    const [first, ...others] = (await fetchesOf(answer)).filter((fetch) => fetch.subgraph === subgraph);

    return first ? linesAbout(subgraph, first.requestId, 1 + others.length) : [];
  };

  return Object.assign(hub, {
    config,
    ask,
    send,
    token,
    trustCentreToken,
    async releasePath(client = DEMONSTRATION_CLIENT) {
      const question = {
        as: "casemanager.bielefeld",
        purpose: "CASE_WORK",
        variables: { client, sitting: localDate() },
      };
      const { data } = await ask(RELEASE, question);

      return String(data.releasePath.token);
    },
    asOwner: (name: SubgraphName, sql: string) =>
      withClient(hub.databases[name].ownerUrl, async (client) => (await client.query(sql)).rows),
    async freeze(options: Parameters<TestHub["freeze"]>[0]) {
      // Read only when needed: every table of every subgraph is half of what a test file loads.
      const { freezeOffices } = await import("@kim-hub/infra/freeze-offices");

      return freezeOffices((name) => hub.databases[name].ownerUrl, options);
    },
    lastLogLine: (service: string) => logLines(service).at(-1),
    logLine,
    fetchesOf,
    subgraphLines,
    async logsWith(answer: Pick<HubAnswer, "extensions">) {
      const reached = new Set((await fetchesOf(answer)).map(({ subgraph }) => subgraph));
      await Promise.all([...reached].map((subgraph) => subgraphLines(answer, subgraph)));

      return readLogs().join("\n");
    },
    stop: async () => {
      await stopAll();
      for (const text of readLogs()) scanOutput(text, { place: "the log of a service", reader: null });
      rmSync(dirname(config.dataDirectory), { recursive: true, force: true });
      requireNoFindings();
    },
  });
}
