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
