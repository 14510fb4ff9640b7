import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Audit, serverAudits } from "graphql-http";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";

let issuer: LoneIssuer;
let gateway: LoneGateway;
let authorization: string;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  gateway = await startLoneGateway({ OIDC_ISSUER: issuer.url });
  authorization = `Bearer ${await issuer.token("conformance", "AGENCY_DEVELOPER")}`;
});

afterAll(async () => {
  await gateway.stop();
  issuer.stop();
});

// The suite asks for the schema, which only agency developers may.
const audits = serverAudits({
  url: () => gateway.url,
  fetchFn: (url: string, init: RequestInit) => fetch(url, { ...init, headers: { authorization, ...init?.headers } }),
});
const isOptional = ({ name }: Audit) => name.startsWith("MAY");
const rows = audits.filter((audit) => !isOptional(audit)).map(({ id, name, fn }) => [id, name, fn] as const);

test.each(rows)("%s %s", async (_id, _name, audit) => {
  expect(await audit()).toMatchObject({ status: "ok" });
});

test("of what the suite leaves open, only GETs that any page could make a browser send are refused", async () => {
  const results = await Promise.all(audits.filter(isOptional).map(({ fn }) => fn()));

  expect(results.filter(({ status }) => status !== "ok").map(({ id }) => id)).toEqual(["5A70", "D6D5", "6A70"]);
});

test("a GET with a header that no page can make a browser send is answered", async () => {
  const url = `${gateway.url}?query=${encodeURIComponent("{ __typename }")}`;
  const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });

  expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
});

test("a client that names application/json is told of a refusal that is no fault of its request", async () => {
  const statusFor = async (query: string, headers: Record<string, string> = {}) => {
    const init = { method: "POST", body: JSON.stringify({ query }) };
    const accept = { "content-type": "application/json", accept: "application/json" };

    return (await fetch(gateway.url, { ...init, headers: { ...accept, ...headers } })).status;
  };

  expect(await statusFor("{ __schema { description } }")).toBe(403);
  expect(await statusFor("{ __typename }", { authorization: "Bearer a.b.c" })).toBe(401);
  expect(await statusFor("{")).toBe(200);
});
