import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";

let issuer: LoneIssuer;
let gateway: LoneGateway;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  gateway = await startLoneGateway({
    OIDC_ISSUER: issuer.url,
    RATE_LIMIT_PER_MINUTE: "3",
    TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8",
  });
});

afterAll(async () => {
  await gateway.stop();
  issuer.stop();
});

const ask = (headers: Record<string, string>) =>
  fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: "{ __typename }" }),
  });

async function statuses(count: number, headers: Record<string, string>): Promise<number[]> {
  const all: number[] = [];
  for (let request = 0; request < count; request += 1) all.push((await ask(headers)).status);

  return all;
}

test("the request after the last is 429 with the code, one sentence and when to ask again", async () => {
  expect(await statuses(3, { "x-forwarded-for": "192.0.2.1" })).toEqual([200, 200, 200]);
  const refused = await ask({ "x-forwarded-for": "192.0.2.1" });
  const { errors, data } = Object(await refused.json());

  expect({ status: refused.status, data }).toEqual({ status: 429 });
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^A caller may ask 3 times a minute; ask again in \d+ seconds\.$/),
      extensions: { code: "TOO_MANY_REQUESTS" },
    },
  ]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
});

test("behind a trusted proxy every address counts for itself, and a caller cannot add one", async () => {
  const forged = { "x-forwarded-for": "198.51.100.1, 192.0.2.2, 10.1.2.3" };

  expect(await statuses(3, { "x-forwarded-for": "192.0.2.2" })).toEqual([200, 200, 200]);
  expect(await statuses(1, forged)).toEqual([429]);
});

test("an actor counts for itself, from whatever address", async () => {
  const [one, other] = await Promise.all(["one", "other"].map((actor) => issuer.token(actor, "STEERING_GROUP_MEMBER")));
  const from = (address: string, token = "") => ({ "x-forwarded-for": address, authorization: `Bearer ${token}` });

  expect(await statuses(3, from("192.0.2.3", one))).toEqual([200, 200, 200]);
  expect(await statuses(1, from("192.0.2.4", one))).toEqual([429]);
  expect(await statuses(1, from("192.0.2.3", other))).toEqual([200]);
});

test("an actor's requests count together, whatever token, connection or header they come with", async () => {
  const tokens = await Promise.all(Array.from({ length: 4 }, () => issuer.token("same", "STEERING_GROUP_MEMBER")));
  const answers: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const address = `198.51.100.${index}`;
    const [status] = await statuses(1, {
      ...{
        authorization: `Bearer ${token}`,
        "x-forwarded-for": address,
        "x-real-ip": address,
        forwarded: `for=${address}`,
      },
      ...{ connection: "close", "hub-case-reference": String(index), "user-agent": address, cookie: `id=${index}` },
    });
    answers.push(Number(status));
  }

  expect(new Set(tokens).size).toBe(4);
  expect(answers).toEqual([200, 200, 200, 429]);
});

test("tokens that do not hold are counted too, so that they cannot be tried without end", async () => {
  const tries = ["a.b.c", "d.e.f", "g.h.i", "j.k.l"].map((token) => ({ authorization: `Bearer ${token}` }));
  const answers: number[] = [];
  for (const headers of tries) answers.push(...(await statuses(1, { ...headers, "x-forwarded-for": "192.0.2.77" })));

  expect(answers).toEqual([401, 401, 401, 429]);
});

test("without trusted proxies the header counts for nothing", async () => {
  const bare = await startLoneGateway({ RATE_LIMIT_PER_MINUTE: "1" });
  const send = (address: string) =>
    fetch(bare.url.replace("graphql", "graphql?query={__typename}"), {
      headers: { "x-forwarded-for": address, "apollo-require-preflight": "1" },
    });
  const answers = [await send("192.0.2.1"), await send("192.0.2.2")];
  await bare.stop();

  expect(answers.map(({ status }) => status)).toEqual([200, 429]);
});

test("what a caller's operations may cost in a minute is counted beside the requests, and small ones go on", async () => {
  const frugal = await startLoneGateway({ COST_PER_MINUTE: "12000", TRUSTED_PROXIES: "127.0.0.1" });
  const send = async (address: string, text: string) => {
    const response = await fetch(frugal.url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": address },
      body: JSON.stringify({ query: text }),
    });

    return { status: response.status, ...Object(await response.json()) };
  };
  const large = "{ territories { bodies { id } money(years: [2020, 2021]) { year } } }";
  const first = [await send("192.0.2.1", large), await send("192.0.2.1", large), await send("192.0.2.1", large)];
  const small = await send("192.0.2.1", "{ __typename }");
  const other = await send("192.0.2.2", large);
  await frugal.stop();

  expect(first.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(first[0]?.extensions.hub.cost).toBe(450 * 13);
  expect([small.status, other.status]).toEqual([200, 200]);
});

test("a caller who has nothing left to spend is TOO_MANY_REQUESTS and is told when to ask again", async () => {
  const frugal = await startLoneGateway({ COST_PER_MINUTE: "5000" });
  const send = () =>
    fetch(frugal.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ territories { bodies { id } } }" }),
    });
  const [first, second, third] = [await send(), await send(), await send()];
  await frugal.stop();
  const { errors } = Object(await third.json());

  expect([first.status, second.status, third.status]).toEqual([200, 429, 429]);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^A caller's operations may cost 5000 a minute; ask again in \d+ seconds\.$/),
      extensions: { code: "TOO_MANY_REQUESTS" },
    },
  ]);
  expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
});
