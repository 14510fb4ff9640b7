import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const saved = (id: string) =>
  readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");

test.each([
  ["s8-funding-by-pillar", { years: [2020, 2021, 2022] }],
  ["s9-posts", { ags: "05334002", year: 2021 }],
  ["s10-persons-per-post", { ags: "05554", quarter: "2021-Q4" }],
  ["s11-municipalities", { ags5: "05382" }],
  ["s12-milestones-and-gaps", { ags: "05334002" }],
  ["state-money-once", { ags: ["05334", "05334002"], year: 2021 }],
  ["posts-at-risk", { ags: "05316", year: 2025 }],
  ["sittings", { ags: "05334002" }],
  ["sitting-pack", { id: "IR-05334002-2021-02-17" }],
  ["sources", {}],
  ["grosse-anfrage", { ags8: "05382012", years: [2020, 2021, 2022] }],
  ["grosse-anfrage-sources", { ags8: "05382012", years: [2020, 2021, 2022] }],
  ["territories", {}],
])("the saved query %s is answered without a token, in one fetch", async (id, variables) => {
  const { status, data, errors, extensions } = await hub.ask(saved(id), { variables });

  expect({ status, errors }).toEqual({ status: 200 });
  expect(Object.values(data)).not.toContain(null);
  const line = await hub.logLine("gateway", extensions.hub.requestId);
  expect(line.fetches).toMatchObject([{ subgraph: "ki-strategy", failure: null }]);
});

test("Bornheim's own questions: no own immigration office, so no extra coordination post and no lump sum of pillar B3", async () => {
  const { data } = await hub.ask(saved("grosse-anfrage"), {
    variables: { ags8: "05382012", years: [2020, 2021, 2022] },
  });
  const { question1, question1b, question9 } = data.councilInquiry;

  expect(question1.rows.map(({ year }: { year: number }) => year)).toEqual([2020, 2021, 2022]);
  expect(question1b).toMatchObject({ eligible: false, unmetConditions: ["OWN_ABH"] });
  expect(question9).toMatchObject({ received: false, rows: [] });
});

const MEASURE = `mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id version title } }`;
const input = {
  scope: "05711",
  position: "901",
  title: "KIM-Fachtag",
  planned: "2027-03",
  source: "S0",
  passage: "Erfunden",
};

test("a coordinator records a milestone of the own territory through the hub; others are refused", async () => {
  const variables = { input };
  const stranger = await hub.ask(MEASURE, { as: "coordinator.borken", purpose: "STEERING_REPORT", variables });
  const member = await hub.ask(MEASURE, { as: "steering.bielefeld", purpose: "STEERING_REPORT", variables });
  const nobody = await hub.ask(MEASURE, { variables });
  const own = await hub.ask(MEASURE, { as: "coordinator.bielefeld", purpose: "STEERING_REPORT", variables });
  const again = await hub.ask(MEASURE, { as: "coordinator.bielefeld", purpose: "STEERING_REPORT", variables });

  for (const { errors } of [stranger, member, nobody])
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(own.data.recordMilestone).toEqual({ id: "05711-901", version: 1, title: "KIM-Fachtag" });
  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});
