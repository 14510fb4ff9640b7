import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sendJson } from "../registry/fake-subgraph.js";
import { EXPECTED_WITHOUT_HOMES, expectedData, WITHOUT_HOMES } from "../registry/registry.js";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";
import { answersTo, distinct, sourceOf } from "./subgraph-faults/answers.js";
import { load } from "./subgraph-faults/load.js";

const STREETS = "{ streets }";

let hub: RegistryHub;

beforeAll(async () => {
  hub = await startRegistryHub({ silent: true, settings: { FETCH_CONNECTIONS: "16", FETCH_QUEUE: "4" } });
});

afterAll(() => hub.stop());

test("of a subgraph that too many wait for, those who cannot wait are told OVERLOADED at once, and nobody else notices", async () => {
  hub.offices.homes.fault = async (response, answer) => {
    await pause(500);
    sendJson(response, await answer());
  };
  const answers = await load(hub.url, { clients: { [STREETS]: 40, [WITHOUT_HOMES]: 6 }, milliseconds: 1000 });
  const { streets } = expectedData(true);
  const outcomes = distinct(answersTo(answers, STREETS), (answer) => ({
    status: answer.status,
    data: answer.body.data,
    codes: answer.body.errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    source: sourceOf(answer, "homes"),
  }));

  expect(outcomes.length).toBe(2);
  expect(outcomes).toContainEqual({
    status: 200,
    data: { streets },
    source: { subgraph: "homes", status: "COMPLETE", reason: null },
  });
  expect(outcomes).toContainEqual({
    status: 200,
    data: { streets: null },
    codes: ["SOURCE_UNAVAILABLE"],
    source: { subgraph: "homes", status: "UNAVAILABLE", reason: "OVERLOADED" },
  });
  expect(distinct(answersTo(answers, WITHOUT_HOMES), ({ status, body }) => ({ status, data: body.data }))).toEqual([
    { status: 200, data: EXPECTED_WITHOUT_HOMES },
  ]);
});
