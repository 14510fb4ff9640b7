import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";

let issuer: LoneIssuer;
let gateway: LoneGateway;
let developer: string;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  gateway = await startLoneGateway({ OIDC_ISSUER: issuer.url });
  developer = await issuer.token("dora", "AGENCY_DEVELOPER");
});

afterAll(async () => {
  await gateway.stop();
  issuer.stop();
});

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");
const nested = (levels: number, field: string, leaf: string): string => {
  const opened = `${field} { `.repeat(levels);

  return `${opened}${leaf}${" }".repeat(opened.split("{").length - 1)}`;
};

/** Documents that would cost much to plan or to answer, each too large in one way, and the words of the limit. */
const DOCUMENTS: readonly (readonly [string, string, RegExp])[] = [
  [
    "too deep",
    `{ territories { ${nested(10, "bodies { territory", "__typename")} } }`,
    /levels|lists inside each other/,
  ],
  [
    "lists in lists",
    `{ territories { ${nested(5, "bodies { territory", "__typename")} } }`,
    /lists inside each other|levels/,
  ],
  ["aliases", `{ stateBodies { ${times(101, (at) => `a${at}: id`)} } }`, /100 aliases/],
  [
    "aliases by fragments",
    `{ stateBodies { ...a ...b ...c } } fragment a on Body { ${times(60, (at) => `a${at}: id`)} } fragment b on Body { ${times(60, (at) => `b${at}: id`)} } fragment c on Body { ...a ...b }`,
    /100 aliases/,
  ],
  ["fields at the root", `{ ${times(61, (at) => `a${at}: __typename`)} }`, /60 fields at its root/],
  ["directives", `{ stateBodies { ${times(41, () => "id @include(if: true)")} } }`, /40 directives/],
  [
    "directives on one field",
    `{ stateBodies { id ${times(41, () => "@skip(if: false)")} } }`,
    /40 directives|can only be used once/,
  ],
  ["tokens", `{ ${times(2100, () => "__typename")} }`, /tokens/],
  ["a fragment in itself", "{ stateBodies { ...a } } fragment a on Body { id ...a }", /within itself/],
  [
    "fragments in a circle",
    "{ stateBodies { ...a } } fragment a on Body { ...b } fragment b on Body { ...a }",
    /within itself/,
  ],
  ["a list of literals", `{ territories { ags money(years: [${times(2100, String)}]) { year } } }`, /tokens/],
  [
    "introspection in depth",
    `{ __schema { types { ${nested(4, "fields { type { possibleTypes", "name")} } } }`,
    /introspection depth/,
  ],
  ["cost", `{ territories { ${times(99, (at) => `a${at}: bodies { id }`)} } }`, /cost/i],
];

const headersOf = (token: string) => ({
  "content-type": "application/json",
  "apollo-require-preflight": "1",
  authorization: `Bearer ${token}`,
});

async function refusal(
  response: Response,
): Promise<{ readonly status: number; readonly data: unknown; readonly message: string }> {
  const { data, errors = [] } = Object(await response.json());

  return {
    status: response.status,
    data,
    message: errors.map(({ message }: { message: string }) => message).join(" "),
  };
}

test.each(DOCUMENTS)("%s: refused at first, again, and by GET", async (fact, query, rule) => {
  const headers = headersOf(developer);
  const post = () => fetch(gateway.url, { method: "POST", headers, body: JSON.stringify({ query }) });
  const get = () => fetch(`${gateway.url}?query=${encodeURIComponent(query)}`, { headers });
  const answers = [await post(), await post(), ...(query.length < 5000 ? [await get()] : [])];

  for (const answer of answers) {
    const { status, data, message } = await refusal(answer);

    expect({ fact, status, data }).toEqual({ fact, status: 400, data: undefined });
    expect(message).toMatch(rule);
  }
});

const VALUES = {
  "2001 values in a list": { years: Array.from({ length: 2001 }, () => 1) },
  "an object of objects": { years: Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [at, {}])) },
  "a value 100,000 levels deep": null,
};

test.each(Object.entries(VALUES))(
  "variables with %s are refused before they are looked at",
  async (_fact, variables) => {
    const query = "query ($years: [Int!]!) { territories { ags money(years: $years) { year } } }";
    const deep = `{"query":${JSON.stringify(query)},"variables":{"years":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    const body = variables ? JSON.stringify({ query, variables }) : deep;
    const { status, data, message } = await refusal(
      await fetch(gateway.url, { method: "POST", headers: headersOf(developer), body }),
    );

    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(message).toContain("may hold 2000 values at most");
  },
);

test("neither a hash without a text nor several requests in one pass by the limits", async () => {
  const headers = headersOf(developer);
  const ask = async (body: unknown) =>
    refusal(await fetch(gateway.url, { method: "POST", headers, body: JSON.stringify(body) }));
  const hash = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };

  expect(await ask({ extensions: hash })).toMatchObject({ data: undefined, message: expect.stringMatching(/\S/) });
  expect(await ask([{ query: "{ __typename }" }, { query: "{ __typename }" }])).toMatchObject({
    status: 400,
    data: undefined,
  });
});

test.each(["__proto__", "constructor", "prototype", "toString"])(
  "a variable named %s is no more than a name",
  async (name) => {
    const body = `{"query":"query ($${name}: String) { __typename }","variables":{"${name}":{"polluted":true}}}`;
    const response = await fetch(gateway.url, { method: "POST", headers: headersOf(developer), body });

    expect(response.status).toBe(400);
    expect(Object(Object.prototype).polluted).toBeUndefined();
  },
);
