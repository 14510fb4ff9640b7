import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { Milestone } from "./milestone.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/s12-milestones-and-gaps/query.graphql", "utf8");
const STATE =
  "{ milestones { totalCount nodes { title planned actual slipDays } } serviceGaps { nodes { title status } } }";

test("Aachen's timeline has twenty rows, the one of the guideline 244 days late", async () => {
  const { data } = await subgraph.ask(SAVED, { variables: { ags: "05334002" } });
  const { nodes, totalCount } = data.milestones;

  expect(totalCount).toBe(20);
  expect(nodes.map(({ planned, actual }: { planned: string; actual: string }) => [planned, actual])).toEqual([
    [null, "2012"],
    [null, "2013"],
    [null, null],
    [null, "2019-11"],
    ["2020-03", "2020-11-30"],
    [null, "2020-06"],
    [null, "2020-07"],
    [null, "2020-11"],
    [null, "2020-11-30"],
    [null, null],
    [null, "2020-12-07"],
    [null, "2020-12-17"],
    [null, "2021-01"],
    [null, "2021-01-12"],
    [null, "2021-01-21"],
    ["2021-01", null],
    ["2021-02-04", null],
    ["2021-02-17", null],
    [null, null],
    ["2021-08", "2022-01"],
  ]);
  expect(nodes[4]).toMatchObject({
    title: "Förderrichtlinie zu Baustein 1 erscheint",
    plannedPrecision: "MONTH",
    actualPrecision: "DAY",
    slipDays: 244,
    document: { id: "S2", date: "2021-01-21" },
    actualDocument: null,
  });
});

test("Aachen's case-management posts were filled from January 2022, as a later council paper says", async () => {
  const { data } = await subgraph.ask(SAVED, { variables: { ags: "05334002" } });

  expect(data.milestones.nodes[19]).toMatchObject({
    title: "Casemanagementstellen besetzt",
    planned: "2021-08",
    plannedPrecision: "MONTH",
    actual: "2022-01",
    actualPrecision: "MONTH",
    slipDays: 123,
    wording: "spätestens nach der Sommerpause 2021; ab Januar 2022",
    document: { id: "S2" },
    actualDocument: { id: "S5", date: "2023-10-18", title: expect.stringContaining("FB 56/0319/WP18") },
  });
});

test("a slip needs both dates", async () => {
  const { data } = await subgraph.ask(STATE);

  for (const { planned, actual, slipDays } of data.milestones.nodes) {
    expect(slipDays === null).toBe(planned === null || actual === null);
  }
  expect(data.milestones.totalCount).toBe(15);
  expect(data.milestones.nodes).toContainEqual({
    title: "Förderrichtlinie zu Baustein 1 erscheint",
    planned: "2020-03",
    actual: "2020-11-30",
    slipDays: 244,
  });
});

test("groups without access to case management are a reported gap that nobody counted", async () => {
  const { data } = await subgraph.ask(SAVED, { variables: { ags: "05711" } });

  expect(data.serviceGaps).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        title: "Gruppen ohne Zugang zu Fallmanagement",
        type: "NO_OFFER",
        field: null,
        reportedCases: { value: null, suppression: "NOT_COLLECTED" },
        firstReported: null,
        status: "REPORTED",
        source: { id: "S0" },
      },
    ],
  });
});

test("milestones and gaps cost seven selects, however many there are", async () => {
  const before = await subgraph.ask(SAVED, { variables: { ags: "05711" } });
  const more = Array.from(
    { length: 90 },
    (_, index) =>
      new Milestone({
        start: null,
        id: `05711-${String(index + 100)}`,
        territoryAgs: "05711",
        title: "test",
        planned: "2021",
        actual: null,
        wording: null,
        remark: null,
        sourceId: "S0",
        passage: "test",
        actualSourceId: null,
        actualPassage: null,
      }),
  );
  await subgraph.given(...more);
  const after = await subgraph.ask(SAVED, { variables: { ags: "05711" } });

  expect(after.data.milestones).toMatchObject({ totalCount: 93, pageInfo: { hasNextPage: true } });
  expect([before.statements, after.statements]).toEqual([7, 7]);
});

test("a territory that is not recorded is NOT_FOUND, not empty", async () => {
  const { data, errors } = await subgraph.ask(SAVED, { variables: { ags: "05999" } });

  expect(data).toEqual({ milestones: null, serviceGaps: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});

test("what lasted has a start: the model phase began in 2017, the course in 2018", async () => {
  const { data } = await subgraph.ask(`{ state: milestones { nodes { title start actual } }
    milestones(ags: "05711") { nodes { title start startPrecision actual } } }`);
  const started = ({ start }: { start: string | null }) => start !== null;

  expect(data.state.nodes.filter(started)).toMatchObject([{ start: "2017", actual: "2019" }]);
  expect(data.milestones.nodes.filter(started)).toMatchObject([
    { start: "2017", startPrecision: "YEAR", actual: "2019" },
    { start: "2018", actual: "2019" },
  ]);
});
