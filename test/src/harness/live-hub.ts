import { tmpdir } from "node:os";
import { fetchToken } from "@kim-hub/infra/fetch-token";
import { copyTestData } from "@kim-hub/infra/prepared-data";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { type Environment, freshEnvironment } from "./fresh-environment.js";
import type { ProjectCopy } from "./project-copy.js";
import { run, type StartedCommand, untilPrinted } from "./start-command.js";
import type { HubAnswer } from "./test-hub.js";
import { untilFound } from "./until-found.js";

interface Question {
  readonly as: string;
  readonly purpose: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What `npm run dev` has brought up from a copy of the project. */
export interface LiveHub {
  readonly command: StartedCommand;
  /** With its ports and its data directory. */
  readonly environment: Environment;
  /** Asks as this person; as nobody where none is named. */
  ask(query: string, question?: Question): Promise<HubAnswer>;
  /** The same, of what the gateway knows as soon as it has taken over the supergraph of a save. */
  askUntilKnown(query: string, question: Question): Promise<HubAnswer>;
  /** What the hub says of a save, line by line, once it says that it is done with it or leaves it. */
  saidAfter(save: () => void): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface LiveOptions {
  readonly args?: readonly string[];
  /** Whether it begins with the data of every test's hub rather than with none. */
  readonly prepared?: boolean;
}

/** Runs `npm run dev` with these arguments on data and ports of its own; resolves when it is up or has ended. */
export async function startLiveHub(
  project: ProjectCopy,
  { args = [], prepared = false }: LiveOptions = {},
): Promise<LiveHub> {
  const environment: Environment = { ...(await freshEnvironment()), TMPDIR: tmpdir() };
  if (prepared) await copyTestData(environment.DATA_DIRECTORY ?? "", {});
  const command = run(project.main("infra/dist/live/main.js"), environment, ...args);
  await untilPrinted(command, "Ctrl-C stops everything.");
  const issuer = /identity provider {2,}(http\S+)/.exec(command.printed())?.[1] ?? "";
  const bearer = async (username: string, audience?: string) =>
    `Bearer ${await fetchToken({ issuer, username, ...(audience && { audience }) })}`;

  const signedIn = async (query: string, { as, purpose }: Question) => ({
    authorization: await bearer(as),
    "hub-purpose": purpose,
    ...(query.startsWith("mutation") && { [TRUST_CENTRE_HEADER]: await bearer(as, TRUST_CENTRE_AUDIENCE) }),
  });

  const ask: LiveHub["ask"] = async (query, question) => {
    const response = await fetch(`http://127.0.0.1:${environment.PORT_GATEWAY}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(question && (await signedIn(query, question))) },
      body: JSON.stringify({ query, variables: question?.variables ?? {} }),
    });
    const text = await response.text();

    return { ...JSON.parse(text), status: response.status, text };
  };

  return {
    command,
    environment,
    ask,
    askUntilKnown: (query, question) =>
      untilFound(
        async () => {
          const answer = await ask(query, question);

          return answer.errors?.[0]?.extensions.code === "GRAPHQL_VALIDATION_FAILED" ? undefined : answer;
        },
        () => `The gateway does not know what is asked: ${query}`,
      ),
    async saidAfter(save) {
      const before = command.printed().length;
      save();

      return untilFound(
        () => {
          const said = command.printed().slice(before);

          return /^ {2}[✓✗!] .*\n/m.test(said) ? said.trimEnd().split("\n") : undefined;
        },
        () => `The hub says nothing: ${command.printed().slice(-2000)}`,
      );
    },
    async stop() {
      command.process.kill("SIGINT");
      await command.ended;
    },
  };
}
