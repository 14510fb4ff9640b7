import type { Fault } from "../../registry/fake-subgraph.js";
import type { RegistrySubgraph } from "../../registry/registry.js";
import type { Sent } from "./send.js";

/** A request that is to be answered alike, whether its operation is stored or not. */
export interface Row {
  readonly fact: string;
  readonly request: Sent;
  /** The request that stores the operation, if the request itself does not. */
  readonly stored?: Sent;
  /** Whether Apollo Server answers it although the operation is stored. */
  readonly apollo: boolean;
  readonly status: number;
  /** A developer's token is sent with the request that stores the operation, or with both. */
  readonly developer?: "KNOWN" | "BOTH";
  /** A subgraph that is broken meanwhile. */
  readonly broken?: RegistrySubgraph;
}

/** Neither retried nor counted by the circuit, so that every request meets the same. */
export const HTML: Fault = (response) => response.end("<html></html>");

let number = 0;

/** The operation under a name that no other row has, so that no row stores another one's. */
function fresh(operation: string): string {
  number += 1;

  return `query Row${number} ${operation}`;
}

function row(fact: string, body: unknown, rest: Partial<Row> = {}): Row {
  return { fact, request: { body }, apollo: false, status: 200, ...rest };
}

/** `body` says something else than the plain request of the same query. */
function unlike(fact: string, body: Record<string, unknown>, rest: Partial<Row> = {}): Row {
  return row(fact, body, { stored: { body: { query: body.query } }, apollo: true, ...rest });
}

function withHeaders(headers: Readonly<Record<string, string>>, rest: Partial<Row> = {}): Row {
  const body = { query: fresh("{ people { id name job street rooms line } }") };
  const [[name, value] = []] = Object.entries(headers);

  return {
    fact: `${name}: ${value}`,
    request: { body, headers },
    stored: { body },
    apollo: true,
    status: 200,
    ...rest,
  };
}

const PERSON = "($id: ID!) { person(id: $id) { name street } }";
const TWO = "query A { jobs } query B { streets }";
const two = () => `${TWO} # ${++number}`;

export const ROWS: readonly Row[] = [
  row("a plain query", { query: fresh("{ people { id name } }") }),
  row("no accept header and null for what is not said", {
    query: fresh("{ jobs }"),
    variables: null,
    operationName: null,
  }),
  row("aliases and fragments", {
    query: `${fresh("{ z: jobs a: people { n: name ...F } }")} fragment F on Person { id line l: line __typename }`,
  }),
  row("variables", { query: fresh(PERSON), variables: { id: "3" } }),
  row("more variables than the operation has", { query: fresh(PERSON), variables: { id: "3", other: [1, {}] } }),
  row("an unknown entity", { query: fresh(PERSON), variables: { id: "99" } }),
  row("a condition", { query: fresh("($no: Boolean! = false) { jobs streets @include(if: $no) }") }),
  row("an operation with a name", { query: two(), operationName: "B" }),
  row("a mutation", { query: 'mutation M0 { hire(job: "a") again: hire(job: "ab") }' }),
  row("a mutation with variables", {
    query: "mutation M1($job: String!) { hire(job: $job) }",
    variables: { job: "x" },
  }),
  row("an error of a subgraph's", { query: fresh("{ missing jobs }") }),
  row("an error of a subgraph's that claims a status", { query: fresh("{ teapot jobs }") }),
  row("a subgraph without answer", { query: fresh("{ people { id street line } streets }") }, { broken: "homes" }),
  row("a subgraph without answer for what may not be null", { query: fresh("{ jobs }") }, { broken: "work" }),
  row("what entities may not lack", { query: fresh("{ people { job } }") }, { broken: "work" }),
  row("the type's name alone", { query: fresh("{ __typename }") }),
  unlike("a missing variable", { query: fresh(PERSON) }, { status: 400, stored: { body: stored(PERSON) } }),
  ...[null, {}, [], true].map((id) =>
    unlike(`${JSON.stringify(id)} for an ID`, { query: fresh(PERSON), variables: { id } }, { status: 400 }),
  ),
  unlike("several operations and no name", { query: two() }, { status: 400, ...named("A") }),
  unlike("several operations and a wrong name", { query: two(), operationName: "C" }, { status: 400, ...named("A") }),
  unlike("an empty name", { query: fresh("{ jobs }"), operationName: "" }, { status: 400 }),
  unlike(
    "a name and a text that together make a stored one",
    { query: "Joined { jobs }", operationName: "query" },
    {
      status: 400,
      stored: { body: { query: "query Joined { jobs }" } },
    },
  ),
  unlike(
    "an empty name before a text that is stored with a blank",
    { query: "{ jobs }", operationName: "" },
    {
      status: 400,
      stored: { body: { query: " { jobs }" } },
    },
  ),
  unlike("a name that is no text", { query: fresh("{ jobs }"), operationName: 7 }, { status: 400 }),
  unlike("variables in a list", { query: fresh("{ jobs }"), variables: [] }, { status: 400 }),
  unlike("variables as text", { query: fresh("{ jobs }"), variables: "{}" }, { status: 400 }),
  unlike("too many variables", { query: fresh("{ jobs }"), variables: { a: Array(3000).fill(1) } }, { status: 400 }),
  unlike("extensions", { query: fresh("{ jobs }"), extensions: {} }),
  unlike("a persisted query", {
    query: fresh("{ jobs }"),
    extensions: { persistedQuery: { version: 1, sha256Hash: "a" } },
  }),
  unlike("a member that nobody knows", { query: fresh("{ jobs }"), more: 1 }),
  unlike("an unknown field", { query: fresh("{ nothing }") }, { status: 400 }),
  unlike("no query", { variables: {} }, { status: 400 }),
  row("a batch", [{ query: "{ jobs }" }], { apollo: true, status: 400 }),
  row(
    "introspection by nobody",
    { query: fresh("{ jobs __schema { queryType { name } } }") },
    {
      stored: { body: { query: `query Row${number} { jobs __schema { queryType { name } } }` } },
      developer: "KNOWN",
      apollo: true,
      status: 403,
    },
  ),
  row(
    "introspection by a developer",
    { query: fresh('{ jobs t: __type(name: "Person") { name } }') },
    {
      developer: "BOTH",
    },
  ),
  withHeaders({ "hub-purpose": "CURIOSITY" }, { status: 400 }),
  withHeaders({ "hub-purpose": "CASE_WORK", "hub-case-reference": "1" }, { apollo: false }),
  withHeaders({ authorization: "Bearer a.b.c" }, { status: 401 }),
  withHeaders({ authorization: "Basic YTpi" }, { status: 401 }),
  withHeaders({ accept: "*/*" }, { apollo: false }),
  withHeaders({ accept: "application/json" }, { apollo: false }),
  withHeaders({ accept: "application/json, */*" }, { apollo: false }),
  withHeaders({ accept: "application/graphql-response+json" }, { apollo: false }),
  withHeaders({ accept: "application/graphql-response+json, application/json;q=0.9" }),
  withHeaders({ accept: "application/json; charset=utf-8" }),
  withHeaders({ accept: "text/html" }, { status: 406 }),
  withHeaders({ accept: "multipart/mixed; deferSpec=20220824, application/json" }),
  withHeaders({ "accept-encoding": "br" }, { apollo: false }),
  withHeaders({ "content-type": "text/plain" }, { status: 400 }),
  {
    fact: "a GET",
    request: {
      method: "GET",
      search: `?query=${encodeURIComponent("query Get { jobs }")}`,
      headers: { "apollo-require-preflight": "1" },
    },
    stored: { body: { query: "query Get { jobs }" } },
    apollo: true,
    status: 200,
  },
  ...["application/json", "application/graphql-response+json"].flatMap((accept): Row[] => [
    accepting(accept, "a subgraph's error", { query: fresh("{ missing }") }),
    accepting(accept, "nothing but errors", { query: fresh("{ jobs }") }, { broken: "work" }),
    accepting(
      accept,
      "a refused variable",
      { query: fresh(PERSON), variables: { id: {} } },
      {
        apollo: true,
        status: accept === "application/json" ? 200 : 400,
      },
    ),
  ]),
];

/** The same text with a variable that fits. */
function stored(operation: string): unknown {
  return { query: `query Row${number} ${operation}`, variables: { id: "1" } };
}

/** The text of the last row, with a name that it has. */
function named(operationName: string): Pick<Row, "stored"> {
  return { stored: { body: { query: `${TWO} # ${number}`, operationName } } };
}

function accepting(
  accept: string,
  fact: string,
  body: { query: string; variables?: unknown },
  rest: Partial<Row> = {},
) {
  const fits = { query: body.query, variables: { id: "1" } };

  return row(`${fact} for ${accept}`, body, {
    request: { body, headers: { accept } },
    stored: { body: fits },
    ...rest,
  });
}
