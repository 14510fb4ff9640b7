import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { ServiceUnavailableError } from "@kim-hub/kit/errors";
import { generateSigningKeys, importSigningKey } from "@kim-hub/kit/keys";
import { ANONYMOUS, Role } from "@kim-hub/kit/viewer";
import { GraphQLError, type GraphQLFormattedError, print } from "graphql";
import { createHubContext, type HubContext } from "../caller/hub-context.js";
import { parseAnswer } from "../engine/wire/parse-answer.js";
import { type AskSource, SourceFailure } from "../engine/wire/source.js";
import type { Concerns } from "../http/concerns.js";
import { concernsPlugin } from "../http/concerns-plugin.js";
import { OperationPlanning } from "../planner/operation-planning.js";
import { ApolloGateway } from "../supergraph/apollo-gateway.js";
import { EngineInUse } from "../supergraph/engine-in-use.js";
import { OperationRunner } from "../supergraph/operation-runner.js";
import { composeSubgraphs } from "../testing/create-test-engine.js";
import { type AnswerFast, createFastAnswer } from "./fast-answer.js";
import { readPlainRequest } from "./plain-request.js";

const CALLER = { actor: ANONYMOUS, role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };

/** The calls that reached the concerns, in order; emptied before each test. */
const seen: unknown[] = [];
/** Throws if a test wants a request refused before it is executed. */
let refuse = () => {};
let executions = 0;
/** Throws if a test wants an answer withheld. */
let withhold = () => {};
let failure: "none" | "source" | "engine" = "none";
const ask: AskSource = async () => {
  executions += 1;
  if (failure === "source") throw new SourceFailure("TIMEOUT");
  if (failure === "engine") throw new Error("The engine is at fault.");
  const answer = parseAnswer(Buffer.from('{"data":{"text":"ü","z":"z","change":1}}'));
  if (!answer) throw new Error("That is an answer.");

  return answer;
};

const concerns: Concerns = {
  admit({ schema, document, definition, variables }, { caller }) {
    const isSchema = schema === engines.engine.supergraph.apiSchema;
    seen.push({ isSchema, document: print(document), definition: definition && print(definition), variables, caller });
    refuse();
  },
  async decorate(answer, { caller }) {
    const errors = answer.errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
    seen.push({ ...answer, headers: null, errors, caller });
    answer.headers.set("decorated", "yes");
    if (failure !== "engine") answer.extensions = { decorated: true };
    withhold();
  },
};
const formatError = (formatted: GraphQLFormattedError) =>
  formatted.extensions?.code === "INTERNAL_SERVER_ERROR" ? { message: "Masked." } : formatted;
const transport = { reach() {}, open: () => ask };
const planning = new OperationPlanning([]);
const engines = new EngineInUse({ transport, planning, savedOperations: [] });
const runner = new OperationRunner({ transport, shareFetches: false });
let apollo: ApolloServer<HubContext>;
let answerFast: AnswerFast;
let contextValue: () => HubContext;

beforeAll(async () => {
  const SDL = "type Query { text(of: String): String needed: String! } type Mutation { change: Int }";
  await engines.use(composeSubgraphs({ office: { sdl: SDL } }));
  apollo = new ApolloServer<HubContext>({
    gateway: new ApolloGateway({ engines, planning, runner }),
    plugins: [ApolloServerPluginCacheControlDisabled(), concernsPlugin(concerns, formatError)],
    formatError,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  answerFast = createFastAnswer({ engines, runner, concerns, formatError });
  const key = importSigningKey("key", JSON.stringify((await generateSigningKeys()).privateKey));
  contextValue = () => createHubContext(CALLER, key);
});

beforeEach(() => {
  refuse = () => {};
  withhold = () => {};
  failure = "none";
  seen.length = 0;
});

afterAll(() => apollo.stop());

function toHttp(body: object): HTTPGraphQLRequest {
  return { method: "POST", headers: new HeaderMap([["content-type", "application/json"]]), search: "", body };
}

/** Through Apollo Server's pipeline. */
async function answerByApollo(body: object) {
  seen.length = 0;
  const {
    status,
    headers,
    body: answered,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: toHttp(body),
    context: async () => contextValue(),
  });
  const text = answered.kind === "complete" ? answered.string : "";

  return { answer: { status: status ?? 200, headers: new Map(headers), text }, seen: [...seen] };
}

/** Past it; null if it is handed back. */
async function answerPast(body: object) {
  seen.length = 0;
  const request = readPlainRequest(body, undefined);
  if (!request) throw new Error("The request is unusual.");
  const answer = await answerFast(request, contextValue());
  if (!answer) return null;
  const { status, headers, body: bytes } = answer;

  return { answer: { status, headers: new Map(headers), text: bytes.toString() }, seen: [...seen] };
}

test.each([
  { fact: "a query", body: { query: "{ text }" } },
  {
    fact: "an operation with name and variables",
    body: {
      query: "query A($of: String) { z: text(of: $of) } query B { text }",
      operationName: "A",
      variables: { of: "ü" },
    },
  },
  { fact: "a mutation", body: { query: "mutation { change }" } },
  { fact: "an answer with errors", body: { query: "{ text __typename }" }, fails: true },
  { fact: "an answer without data", body: { query: "{ needed }" }, fails: true },
])("$fact: the concerns see the same both ways, and the client gets the same", async ({ body, fails }) => {
  failure = fails ? "source" : "none";
  await answerByApollo(body);

  const byApollo = await answerByApollo(body);
  const past = await answerPast(body);

  expect(past?.answer).toEqual(byApollo.answer);
  expect(byApollo.seen).toHaveLength(2);
  expect(past?.seen).toEqual(byApollo.seen);
});

test("an engine that fails is answered the same", async () => {
  const body = { query: "query Failing { text }" };
  await answerByApollo(body);
  failure = "engine";

  const byApollo = await answerByApollo(body);
  const past = await answerPast(body);

  expect(byApollo.answer).toMatchObject({ status: 500, text: '{"errors":[{"message":"Masked."}]}\n' });
  expect(past?.answer).toEqual(byApollo.answer);
});

test.each([
  { error: new ServiceUnavailableError("Not recorded."), status: 503, message: "Not recorded." },
  { error: new Error("A fault."), status: 500, message: "Masked." },
])("of an answer that a concern withholds nothing leaves but a $status", async ({ error, status, message }) => {
  const body = { query: "query Withheld { text }" };
  await answerByApollo(body);
  withhold = () => {
    throw error;
  };

  const byApollo = await answerByApollo(body);
  const past = await answerPast(body);

  expect(byApollo.answer.status).toBe(status);
  expect(JSON.parse(byApollo.answer.text)).toMatchObject({ errors: [{ message }] });
  expect(Object.keys(JSON.parse(byApollo.answer.text))).toEqual(["errors"]);
  expect(past?.answer).toEqual(byApollo.answer);
});

test("a mutation is handed back only while it has not run", async () => {
  const body = { query: "mutation Once { change }" };
  await answerByApollo(body);
  const run = async (): Promise<{ readonly handedBack: boolean; readonly ran: number }> => {
    const before = executions;
    const past = await answerPast(body);

    return { handedBack: past === null, ran: executions - before };
  };

  expect(await run()).toEqual({ handedBack: false, ran: 1 });
  failure = "source";
  expect(await run()).toEqual({ handedBack: false, ran: 1 });
  failure = "engine";
  expect(await run()).toEqual({ handedBack: false, ran: 1 });
  refuse = () => {
    throw new GraphQLError("No.");
  };
  expect(await run()).toEqual({ handedBack: true, ran: 0 });
});

test("what is not known, and what is refused, is handed back", async () => {
  const body = { query: "query Known($of: String) { text(of: $of) }" };

  expect(await answerPast(body)).toBeNull();
  await answerByApollo(body);
  expect(await answerPast(body)).not.toBeNull();
  expect(await answerPast({ ...body, variables: { of: 1 } })).toBeNull();
  expect(await answerPast({ ...body, operationName: "Other" })).toBeNull();
});
