import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SECURITY_HEADERS } from "@kim-hub/kit/security-headers";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";

let gateway: LoneGateway;

beforeAll(async () => {
  gateway = await startLoneGateway({ RATE_LIMIT_PER_MINUTE: "30" });
});

afterAll(() => gateway.stop());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send({ method = "POST", path = "/graphql", headers = {}, body = "" }: Sent) {
  const sent = request(new URL(path, gateway.url), { method, headers: { ...headers, connection: "close" } }).end(body);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += String(chunk);

  return { status: Number(response.statusCode), headers: response.headers as IncomingHttpHeaders, text };
}

const JSON_TYPE = { "content-type": "application/json" };
const PREFLIGHTED = { "apollo-require-preflight": "1" };
const ASKED = JSON.stringify({ query: "{ __typename }" });
const CHANGE = 'mutation { revokePath(pathId: "P-AAAAAA") }';

const SENT: readonly (Sent & { readonly fact: string; readonly status: number })[] = [
  { fact: "an answer", status: 200, headers: JSON_TYPE, body: ASKED },
  { fact: "an answer of the fast path", status: 200, headers: JSON_TYPE, body: ASKED },
  { fact: "a document that cannot be parsed", status: 400, headers: JSON_TYPE, body: '{"query":"{"}' },
  { fact: "a token that does not hold", status: 401, headers: { ...JSON_TYPE, authorization: "Basic x" }, body: ASKED },
  { fact: "an unknown address", status: 404, path: "/nowhere", method: "GET" },
  { fact: "an address that cannot be read", status: 400, path: "/%", method: "GET" },
  { fact: "an address of a million characters", status: 431, path: `/${"x".repeat(1_000_000)}`, method: "GET" },
  { fact: "a body that is too large", status: 413, headers: JSON_TYPE, body: " ".repeat(1_100_000) },
  { fact: "a batch", status: 400, headers: JSON_TYPE, body: `[${ASKED}]` },
  { fact: "the sign of life", status: 200, path: "/live", method: "GET" },
  // What a page of another origin can send without being asked for leave by the browser:
  { fact: "a form's text", status: 400, headers: { "content-type": "text/plain" }, body: ASKED },
  { fact: "a form", status: 415, headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query=x" },
  { fact: "a form with files", status: 415, headers: { "content-type": "multipart/form-data; boundary=x" }, body: "x" },
  { fact: "a body without a type", status: 415, body: ASKED },
  { fact: "a link", status: 400, path: "/graphql?query={__typename}", method: "GET" },
  {
    fact: "a link to a change",
    status: 405,
    path: `/graphql?query=${encodeURIComponent(CHANGE)}`,
    method: "GET",
    headers: PREFLIGHTED,
  },
];

test.each(SENT)("$fact is answered $status, with every security header", async ({ status, ...sent }) => {
  const answer = await send(sent);

  expect({ status: answer.status, text: answer.text.slice(0, 300) }).toMatchObject({ status });
  expect(answer.headers).toMatchObject(Object.fromEntries(SECURITY_HEADERS));
  expect(answer.headers).not.toHaveProperty("x-powered-by");
  expect(answer.headers).not.toHaveProperty("server");
});

test("one request too many is refused with every security header", async () => {
  let last = await send({ headers: JSON_TYPE, body: ASKED });
  while (last.status === 200) last = await send({ headers: JSON_TYPE, body: ASKED });

  expect(last.status).toBe(429);
  expect(last.headers).toMatchObject(Object.fromEntries(SECURITY_HEADERS));
});
