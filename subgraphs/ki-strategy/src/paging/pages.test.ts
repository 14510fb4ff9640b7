import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Body } from "../body/body.js";
import { BodyKind } from "../body/body-kind.js";
import { BodyStanding } from "../body/body-standing.js";
import { Sitting } from "../body/sitting.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const MILESTONES = `query ($first: Int!, $after: String) { milestones(ags: "05334002", first: $first, after: $after) {
  nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } }`;
const SITTINGS = `{ territory(ags: "05334002") { bodies { id sittings(first: 2) {
  nodes { id } pageInfo { hasNextPage } totalCount } } } }`;

const ask = (variables: { first: number; after?: string | null }) => subgraph.ask(MILESTONES, { variables });

test.each([1, 3, 7, 20, 100])("pages of %d walk the whole list once, in order", async (first) => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask({ first, after });
    const { nodes, edges, pageInfo, totalCount } = data.milestones;
    expect(nodes.length).toBeLessThanOrEqual(first);
    expect(edges.map(({ node }: { node: { id: string } }) => node)).toEqual(nodes);
    expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
    expect(totalCount).toBe(20);
    seen.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);

  expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => `05334002-${String(index + 1).padStart(3, "0")}`));
});

test("a page behind the last entry is empty and has no cursor", async () => {
  const { data: all } = await ask({ first: 20 });
  const { data } = await ask({ first: 20, after: all.milestones.pageInfo.endCursor });

  expect(data.milestones).toEqual({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: 20,
  });
});

test.each([
  [{ first: 0 }, "A page holds 1 to 100 entries, not 0."],
  [{ first: 101 }, "A page holds 1 to 100 entries, not 101."],
  [{ first: 5, after: "no cursor" }, "The cursor is none that a connection gave."],
  [{ first: 5, after: "" }, "The cursor is none that a connection gave."],
])("%j is BAD_USER_INPUT", async (variables, message) => {
  const { errors } = await ask(variables);

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a cursor cannot carry SQL", async () => {
  const after = Buffer.from("' or true --").toString("base64url");
  const { data, errors } = await ask({ first: 1, after });

  expect(errors).toBeUndefined();
  expect(data.milestones.totalCount).toBe(20);
});

test("the sittings of all bodies cost one select and their totals one more, however many there are", async () => {
  const { data: before, statements } = await subgraph.ask(SITTINGS);
  const cited = { sourceId: "S2", passage: "test" };
  const body = new Body({
    id: "PG-05334002",
    territoryAgs: "05334002",
    kind: BodyKind.PROJECT_GROUP,
    name: "Projektgruppe",
    standing: BodyStanding.ESTABLISHED,
    ...cited,
  });
  const months = Array.from(
    { length: 60 },
    (_, index) => `20${21 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  await subgraph.given(
    body,
    ...months.map(
      (month) => new Sitting({ bodyId: body.id, date: `${month}-02`, isPublic: false, isHeld: null, ...cited }),
    ),
  );
  const { data, statements: later } = await subgraph.ask(SITTINGS);

  expect(before.territory.bodies).toContainEqual({
    id: "AFSID-05334002",
    sittings: {
      nodes: [{ id: "AFSID-05334002-2020-12-17" }, { id: "AFSID-05334002-2021-02-04" }],
      pageInfo: { hasNextPage: false },
      totalCount: 2,
    },
  });
  expect(data.territory.bodies).toContainEqual({
    id: "PG-05334002",
    sittings: {
      nodes: [{ id: "PG-05334002-2021-01-02" }, { id: "PG-05334002-2021-02-02" }],
      pageInfo: { hasNextPage: true },
      totalCount: 60,
    },
  });
  expect([statements, later]).toEqual([4, 4]);
});
