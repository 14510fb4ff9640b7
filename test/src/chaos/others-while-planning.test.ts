import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Engine } from "@kim-hub/gateway/engine";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";

const SUPERGRAPH = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
const MORE = ["__typename", "pathId", "validUntil", "ageBand"];

let issuer: LoneIssuer;
let gateway: LoneGateway;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  // It runs in this process: if it blocks, so does this test.
  gateway = await startLoneGateway({ OIDC_ISSUER: issuer.url });
});

afterAll(async () => {
  await gateway.stop();
  issuer.stop();
});

/** Paths of which something else is asked each, so that nothing of one's plan is another's. */
function differentPaths(name: string): string {
  const roots = Array.from({ length: 16 }, (_, index) => {
    const more = MORE.filter((_field, bit) => index & (1 << bit)).join(" ");

    return `${name}${index}: releasedPath(token: "t") { ${more} status route { asOf } territory { ags } }`;
  });

  return `{ ${roots.join(" ")} }`;
}

/** For how long nothing else could go on while the work was done, in milliseconds. */
async function longestStandstill(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);

  return longest;
}

test("while the gateway plans 16 different paths for one caller, it answers others", async () => {
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await issuer.token("s", "STEERING_GROUP_MEMBER")}`,
    "hub-purpose": "STEERING_CASE_REVIEW",
  };
  const ask = async (query: string) => {
    const response = await fetch(gateway.url, { method: "POST", headers, body: JSON.stringify({ query }) });

    return JSON.parse(await response.text());
  };
  // Code that is loaded and compiled on first use must not count as planning.
  await ask(differentPaths("first"));
  const engine = new Engine(SUPERGRAPH);
  engine.prepare(differentPaths("first"));

  const planning = await longestStandstill(async () => engine.prepare(differentPaths("second")));
  const { errors } = await ask(differentPaths("third"));
  const asked = await longestStandstill(() => ask(differentPaths("fourth")));

  expect(new Set(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code))).toEqual(
    new Set(["SOURCE_UNAVAILABLE"]),
  );
  expect(asked).toBeLessThan(planning / 2);
});
