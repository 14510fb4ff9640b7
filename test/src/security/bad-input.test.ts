import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { forgedTokens } from "../harness/forged-token.js";
import { FUNDING_QUERY, MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const JSON_TYPE = { "content-type": "application/json" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

/** Every refusal: the status, one code of the list, one sentence, no stack, and the hub lives on. */
async function expectRefusal(response: Response, status: number, code: string): Promise<string> {
  const text = await response.text();
  const { errors } = JSON.parse(text);

  expect({
    status: response.status,
    codes: errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
  }).toEqual({
    status,
    codes: [code],
  });
  expect(errors[0].message).toMatch(/\S/);
  expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+|stacktrace/);
  expect((await fetch(hub.url.replace("/graphql", "/live"))).status).toBe(200);

  return text;
}

const post = (body: string, headers: Record<string, string> = {}) =>
  hub.send({ headers: { ...JSON_TYPE, ...headers }, body });
const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });

test("forged, expired, foreign and unsigned access tokens are UNAUTHENTICATED", async () => {
  for (const [kind, token] of Object.entries(await forgedTokens(hub))) {
    const response = await post(query("{ __typename }"), { authorization: `Bearer ${token}` });
    const text = await expectRefusal(response, 401, "UNAUTHENTICATED");

    expect({ kind, text }).toEqual({ kind, text: expect.not.stringContaining(token) });
  }
});

test("an authorization header without bearer token is UNAUTHENTICATED", async () => {
  await expectRefusal(await post(query("{ __typename }"), { authorization: "Basic YTpi" }), 401, "UNAUTHENTICATED");
});

test("a purpose outside the closed list is refused with the list", async () => {
  const text = await expectRefusal(
    await post(query("{ __typename }"), { "hub-purpose": "CURIOSITY" }),
    400,
    "BAD_USER_INPUT",
  );

  expect(text).toContain("STEERING_CASE_REVIEW");
});

test("malformed JSON, an empty body and another content type are refused", async () => {
  await expectRefusal(await post("{ not json"), 400, "BAD_REQUEST");
  await expectRefusal(await post(""), 400, "BAD_REQUEST");
  await expectRefusal(
    await hub.send({ headers: { "content-type": "text/xml" }, body: "<a/>" }),
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  );
});

test("a body of 10 MB is PAYLOAD_TOO_LARGE", async () => {
  await expectRefusal(await post(query("x".repeat(10_000_000))), 413, "PAYLOAD_TOO_LARGE");
});

test("an unknown operation, a syntax error and an unknown field are refused", async () => {
  const unknown = JSON.stringify({ query: "query A { __typename } query B { __typename }", operationName: "C" });

  await expectRefusal(await post(unknown), 400, "OPERATION_RESOLUTION_FAILURE");
  await expectRefusal(await post(query("{ territory(")), 400, "GRAPHQL_PARSE_FAILED");
  await expectRefusal(await post(query("{ azrNumber }")), 400, "GRAPHQL_VALIDATION_FAILED");
});

test("a persisted query hash is no way in", async () => {
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } });

  await expectRefusal(await post(body), 200, "PERSISTED_QUERY_NOT_SUPPORTED");
});

test("an AGS as number, too short or outside North Rhine-Westphalia is BAD_USER_INPUT and not repeated", async () => {
  const territory = "query ($ags: Ags!) { territory(ags: $ags) { name } }";
  for (const ags of [5711, "0571", "09162000", "", null, { a: 1 }, "05711'--"]) {
    const text = await expectRefusal(await post(query(territory, { ags })), 400, "BAD_USER_INPUT");

    expect(text).toContain("$ags");
    expect(text).not.toContain("'--");
  }
  await expectRefusal(await post(query("{ territory(ags: 5711) { name } }")), 400, "GRAPHQL_VALIDATION_FAILED");
});

test("a territory that is not recorded is NOT_FOUND", async () => {
  const { status, data, errors } = await hub.ask(`{ territory(ags: "05999") { name } }`);

  expect({ status, data }).toEqual({ status: 200, data: { territory: null } });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("years that do not exist are BAD_USER_INPUT with the rule", async () => {
  for (const years of [[1066], [2020, 2020], [], [-1], [99999]]) {
    const { errors } = await hub.ask(FUNDING_QUERY, { variables: { years } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(errors?.[0]?.message).toMatch(/\.$/);
  }
  await expectRefusal(await post(query(FUNDING_QUERY, { years: ["soon"] })), 400, "BAD_USER_INPUT");
});

test("introspection is for agency developers only", async () => {
  await expectRefusal(await post(query("{ __schema { types { name } } }")), 403, "FORBIDDEN");

  const { data } = await hub.ask("{ __schema { types { name } } }", { as: "developer", purpose: "DEVELOPMENT" });
  const names = data.__schema.types.map(({ name }: { name: string }) => name);

  expect(names).toContain("ReleasedPath");
  expect(names).not.toContain("ImmigrationPart");
});

test("a subgraph without, and with another office's, envelope answers nobody", async () => {
  const url = `http://127.0.0.1:${hub.config.ports.immigration}/graphql`;
  const body = query("query ($r: [_Any!]!) { _entities(representations: $r) { __typename } _service { sdl } }", {
    r: [],
  });
  const headers = { ...JSON_TYPE, authorization: `Bearer ${await hub.token("steering.bielefeld")}` };

  const bare = await fetch(url, { method: "POST", headers, body });
  const garbage = await fetch(url, { method: "POST", headers: { ...headers, "hub-envelope": "a.b.c" }, body });

  await expectRefusal(bare, 401, "UNAUTHENTICATED");
  await expectRefusal(garbage, 401, "UNAUTHENTICATED");
});

test("a caller without token reads PUBLIC fields only", async () => {
  const file = await hub.ask(`{ immigrationFile(id: "00000000-0000-4000-8000-000000000000") { id } }`);
  const record = await hub.ask(`mutation { revokePath(pathId: "P-AAAAAA") }`);
  const funding = await hub.ask(FUNDING_QUERY, { variables: { years: [2022] } });

  expect(file.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(record.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(funding.errors).toBeUndefined();
  expect(funding.data.fundingByPillar[0].totalCents).toBe("7500000000");
});

test("no register number, path token or access token stands in any answer or log", async () => {
  const token = await hub.releasePath();
  const answer = await hub.ask(MAIN_QUERY, {
    as: "steering.bielefeld",
    purpose: "STEERING_CASE_REVIEW",
    variables: { token },
  });
  const logs = await hub.logsWith(answer);

  expect(answer.data.releasedPath).not.toBeNull();
  expect(answer.text + logs).not.toMatch(/99999990000\d/);
  expect(answer.text).not.toMatch(/erfunden|(abh|ebh|cm)-bielefeld/);
  expect(logs).not.toContain(token);
  expect(logs).not.toContain(await hub.token("steering.bielefeld"));
  expect(logs).not.toMatch(/-erfunden/);
});
