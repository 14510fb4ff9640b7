import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const DASHBOARD = "http://localhost:5173";
const HOST = "127.0.0.2";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    HOST,
    RATE_LIMIT_PER_MINUTE: "3",
    TRUSTED_PROXIES: "127.0.0.0/8",
    CORS_ORIGINS: DASHBOARD,
    DASHBOARD_ORIGINS: DASHBOARD,
    OPERATION_MOST_COST: "5",
    // Of another start: this one has its own.
    PORT: "1",
    OIDC_ISSUER: "https://elsewhere.example",
    OIDC_JWKS_URI: "https://elsewhere.example/keys",
  });
});

afterAll(() => hub.stop());

const ask = (query: string, address: string) =>
  hub.send({
    headers: { "content-type": "application/json", origin: DASHBOARD, "x-forwarded-for": address },
    body: JSON.stringify({ query }),
  });

/** Whether something listens there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

test("the gateway counts requests, and believes proxies, as the start was told", async () => {
  const statuses = async (address: string) => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask("{ __typename }", address)));

    return answers.map(({ status }) => status).toSorted();
  };

  expect(await statuses("192.0.2.1")).toEqual([200, 200, 200, 429]);
  expect(await statuses("192.0.2.2")).toEqual([200, 200, 200, 429]);
});

test("pages of the origin that the start was told may read the answers", async () => {
  const answer = await ask("{ __typename }", "192.0.2.3");

  expect(answer.headers.get("access-control-allow-origin")).toBe(DASHBOARD);
});

test("an operation that costs more than the start was told is refused", async () => {
  const answer = await ask("{ territories { ags name } }", "192.0.2.4");

  expect(await answer.text()).toMatch(/cost|objects/);
  expect(answer.ok).toBe(false);
});

test("the gateway listens where the start was told, and the subgraphs where only the gateway asks them", async () => {
  const { gateway, immigration } = hub.config.ports;

  expect(hub.url).toBe(`http://${HOST}:${gateway}/graphql`);
  expect(await listens("127.0.0.1", gateway)).toBe(false);
  expect([await listens("127.0.0.1", immigration), await listens(HOST, immigration)]).toEqual([true, false]);
});

test("what the start decides itself is not overruled: its own identity provider signs in", async () => {
  const { issuer } = Object(await (await fetch(`${hub.issuer}/.well-known/openid-configuration`)).json());
  const { status } = await hub.ask("{ __typename }", { as: "developer" });

  expect(issuer).toBe(hub.issuer);
  expect(status).toBe(200);
});
