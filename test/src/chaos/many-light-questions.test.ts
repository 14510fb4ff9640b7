import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** More than the gateway has connections to a subgraph, and seats to wait for one. */
const AT_ONCE = 400;
const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const LIGHT = `{ territory(ags: "05711") { name } stateBodies { id } }`;
/** Costs 900; no two of one year, which would be answered together. A year that the programme has not is work all the same. */
const CROWD = "query ($years: [Int!]!) { territories { money(years: $years) { year } } }";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("while one caller asks hundreds of questions at once, each too light to be queued as large, a path and another's question are answered", async () => {
  const token = await hub.releasePath();
  await hub.ask(CROWD, { variables: { years: [2020] } });
  const crowd = Array.from({ length: AT_ONCE }, (_, index) => hub.ask(CROWD, { variables: { years: [2020 + index] } }));
  await pause(500);
  const rounds = await Promise.all(
    Array.from({ length: 5 }, async () => [
      await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } }),
      await hub.ask(LIGHT, STEERING),
    ]),
  );

  await Promise.all(crowd);

  for (const [path, light] of rounds) {
    expect({ status: path?.status, errors: path?.errors, path: path?.data.releasedPath.status }).toEqual({
      status: 200,
      path: "COMPLETE",
    });
    expect({ status: light?.status, errors: light?.errors }).toEqual({ status: 200 });
  }
});
