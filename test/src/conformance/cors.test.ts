import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";

const DASHBOARD = "https://dashboard.example";
const ASKED = "content-type,authorization,hub-purpose,hub-case-reference,trust-centre-authorization";

let open: LoneGateway;
let closed: LoneGateway;

beforeAll(async () => {
  [open, closed] = await Promise.all([startLoneGateway({ CORS_ORIGINS: DASHBOARD }), startLoneGateway({})]);
});

afterAll(() => Promise.all([open.stop(), closed.stop()]));

const preflight = ({ url }: LoneGateway, origin: string) =>
  fetch(url, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": ASKED },
  });
const ask = ({ url }: LoneGateway, origin: string) =>
  fetch(url, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __typename }" }),
  });

test("a page of an origin that is named may send every header of the hub, and read the answer", async () => {
  const { status, headers } = await preflight(open, DASHBOARD);
  const allowed = headers.get("access-control-allow-headers")?.split(/,\s*/) ?? [];

  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe(DASHBOARD);
  expect(allowed).toEqual(expect.arrayContaining(ASKED.split(",")));
  for (const answer of [await ask(open, DASHBOARD), await ask(open, DASHBOARD)]) {
    expect(await answer.json()).toEqual({ data: { __typename: "Query" }, extensions: expect.anything() });
    expect(answer.headers.get("access-control-allow-origin")).toBe(DASHBOARD);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    expect(answer.headers.get("vary")?.toLowerCase()).toContain("origin");
  }
});

test.each([
  "https://dashboard.example.evil.example",
  "http://dashboard.example",
  "https://dashboard.example:8443",
  "null",
])("a page of the origin %s may not", async (origin) => {
  for (const { headers } of [await preflight(open, origin), await ask(open, origin)]) {
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("where no origin is named, no page may", async () => {
  for (const { headers } of [await preflight(closed, DASHBOARD), await ask(closed, DASHBOARD)]) {
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("ALLOWED_ORIGINS names the origins, and its earlier name only where it is silent", async () => {
  const named = await startLoneGateway({
    ALLOWED_ORIGINS: "https://one.example, https://two.example",
    CORS_ORIGINS: DASHBOARD,
  });
  const allowed = async (origin: string) => (await preflight(named, origin)).headers.get("access-control-allow-origin");

  expect(await allowed("https://one.example")).toBe("https://one.example");
  expect(await allowed("https://two.example")).toBe("https://two.example");
  expect(await allowed(DASHBOARD)).toBeNull();
  await named.stop();
});

test("a page may ask by GET and POST alone, and no answer lets a browser send its cookies", async () => {
  const { headers } = await fetch(open.url, {
    method: "OPTIONS",
    headers: { origin: DASHBOARD, "access-control-request-method": "DELETE" },
  });

  expect(headers.get("access-control-allow-methods")?.split(/,\s*/)).toEqual(["GET", "POST"]);
  expect(headers.get("access-control-allow-credentials")).toBeNull();
});

test("a saved query by GET may be read by a page of an origin that is named", async () => {
  const address = `${open.url}?documentId=sha256:${"0".repeat(64)}`;
  const answer = await fetch(address, { headers: { origin: DASHBOARD, accept: "application/json" } });

  expect(answer.headers.get("access-control-allow-origin")).toBe(DASHBOARD);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
});

test.each(["*", "https://*.example", "https://one.example/", "one.example"])(
  "%s is no origin, and the hub says so",
  async (origin) => {
    await expect(startLoneGateway({ ALLOWED_ORIGINS: origin })).rejects.toThrow("ALLOWED_ORIGINS names");
  },
);
