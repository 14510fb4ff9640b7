import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

const AUDITOR = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT };

let subgraph: TestSubgraph;

const cited = { source: "S2", passage: "test" };
const post = { ags: "05711", year: 2022, pillar: "B2", kind: "CASE_MANAGER", funded_fte: "1.00" };
const month = (id: string, number: number, filled_fte: string, kind = "B2-CASE_MANAGER") => ({
  post: `05711-2022-${kind}${id}`,
  month: `2022-${String(number).padStart(2, "0")}`,
  filled_fte,
  ...cited,
});
const load = (posts: object[], months: ReturnType<typeof month>[]) =>
  importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "post-years.csv": [{ ags: "05711", year: 2022, ...cited }],
      "posts.csv": posts.map((row) => ({ ...post, ...row })),
      "post-months.csv": months,
    }),
  });

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const POSTS = `{ territory(ags: "05711") { posts(year: 2022) { posts { id number status authority { name } filledFteAvg
  occupancy { fundedMonths monthsFilled vacantMonths entitledCents repayCents suppression months { month filledFte source { id } } } } } } }`;

test("months filled, vacant, due and to be repaid follow from the months of a post", async () => {
  const { faults } = await load(
    [
      { status: "FILLED", authority: "KI-05711", grant_cents: 5_500_000 },
      { number: 2, grant_cents: 2_750_001, funded_from: "2022-07" },
      { number: 3, grant_cents: 5_500_000 },
    ],
    [
      ...Array.from({ length: 12 }, (_, index) => month("", index + 1, index < 9 ? "1.00" : "0.00")),
      ...Array.from({ length: 6 }, (_, index) => month("-2", index + 7, index < 3 ? "0.50" : "1.00")),
      month("-3", 1, "1.00"),
    ],
  );
  const { data, statements } = await subgraph.ask(POSTS);
  const [first, second, third] = data.territory.posts.posts;

  expect(faults).toEqual([]);
  expect(first).toMatchObject({
    id: "05711-2022-B2-CASE_MANAGER",
    status: "FILLED",
    authority: { name: "Kommunales Integrationszentrum Bielefeld" },
    filledFteAvg: "0.75",
    occupancy: {
      ...{ fundedMonths: 12, monthsFilled: "9.00", vacantMonths: "3.00" },
      ...{ entitledCents: "4125000", repayCents: "1375000", suppression: "NONE" },
    },
  });
  expect(second).toMatchObject({
    number: 2,
    status: null,
    authority: null,
    filledFteAvg: "0.75",
    occupancy: {
      ...{
        fundedMonths: 6,
        monthsFilled: "4.50",
        vacantMonths: "1.50",
        entitledCents: "2062501",
        repayCents: "687500",
      },
    },
  });
  expect(third.occupancy).toEqual({
    ...{ fundedMonths: 12, monthsFilled: null, vacantMonths: null, entitledCents: null, repayCents: null },
    suppression: "NOT_COLLECTED",
    months: [{ month: "2022-01", filledFte: "1.00", source: { id: "S2" } }],
  });
  expect(statements).toBe(6);
});

test("a month for which the post is not funded is a fault", async () => {
  const { faults } = await load([{ funded_from: "2022-07" }], [month("", 6, "1.00"), month("", 7, "1.00")]);

  expect(faults).toEqual([
    {
      file: "post-months.csv",
      line: 2,
      column: "month",
      rule: "must be one of the months for which the post is funded",
    },
  ]);
});

test.each([
  [{ funded_from: "2021-07" }, "funded_from", "must be a month of the year"],
  [{ funded_from: "2022-07", funded_to: "2022-06" }, "funded_to", "must not be before funded_from"],
  [{ authority: "KI-00000" }, "authority", "must be the key of a row in authorities.csv"],
  [{ number: 0 }, "number", "must be a number from 1 to 999, or empty for the only post of its kind"],
])("a post with %j is a fault", async (row, column, rule) => {
  expect((await load([row], [])).faults).toEqual([{ file: "posts.csv", line: 2, column, rule }]);
});

const ofYear = (id: string) =>
  Array.from({ length: 12 }, (_, index) => month("", index + 1, index < 9 ? "0.50" : "0.00", id));

test("the months of a post that is the only one of its kind are withheld from the public; auditors read them", async () => {
  const { faults } = await load(
    [{ pillar: "B1", kind: "COORDINATION", funded_fte: "0.50", grant_cents: 2_750_000 }],
    ofYear("B1-COORDINATION"),
  );
  const lone = `{ territory(ags: "05711") { posts(year: 2022) { posts {
    lonePostOccupancy { monthsFilled repayCents months { month filledFte } } } } } }`;
  const { data } = await subgraph.ask(POSTS);
  const [refused, audited] = [await subgraph.ask(lone), await subgraph.ask(lone, { as: AUDITOR })];

  expect(faults).toEqual([]);
  expect(data.territory.posts.posts[0]).toMatchObject({
    ...{ id: "05711-2022-B1-COORDINATION", filledFteAvg: null },
    occupancy: {
      ...{ fundedMonths: 12, monthsFilled: null, vacantMonths: null, entitledCents: null, repayCents: null },
      ...{ suppression: "PRIMARY", months: [] },
    },
  });
  expect(refused.errors?.[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(refused.data.territory.posts.posts[0]).toEqual({ lonePostOccupancy: null });
  expect(audited.errors).toBeUndefined();
  expect(audited.data.territory.posts.posts[0].lonePostOccupancy).toMatchObject({
    ...{ monthsFilled: "9.00", repayCents: "687500" },
    months: ofYear("").map(({ month, filled_fte }) => ({ month, filledFte: filled_fte })),
  });
  // Three posts of a kind are not one.
  expect(audited.data.territory.posts.posts.slice(1)).toEqual(Array(3).fill({ lonePostOccupancy: null }));
});

test("the months of posts that are recorded together are public where they are for more than one employee", async () => {
  await load(
    [{ pillar: "B1", kind: "ADMINISTRATIVE_ASSISTANCE", funded_fte: "2.00" }],
    ofYear("B1-ADMINISTRATIVE_ASSISTANCE"),
  );
  const { data } = await subgraph.ask(POSTS);

  expect(data.territory.posts.posts).toContainEqual(
    expect.objectContaining({
      id: "05711-2022-B1-ADMINISTRATIVE_ASSISTANCE",
      occupancy: expect.objectContaining({ suppression: "NONE", monthsFilled: "2.25" }),
    }),
  );
});
