import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { type Booking, loadPosts, monthly, months } from "../testing/proven-posts.js";
import { readSavedQuery } from "../testing/saved-query.js";
import { createSeeded } from "../testing/seeded.js";

const AUDITOR = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT, assignment: "P-1 (erfunden)" };
const OWN = `query ($ags: Ags!, $year: Int!) { territory(ags: $ags) { occupancyProof(year: $year) {
  posts { postId actualCents entitledCents ownContributionCents suppression } } } }`;

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const cited = { source: "S2", passage: "test" };

const ask = (query: string, ags: string, year: number) =>
  subgraph.ask(query, { as: AUDITOR, variables: { ags, year } });

test("of a cap of 55,000 euros nine filled months are due, and a full year that cost 58,123.40 leaves 3,123.40 of own money", async () => {
  await loadPosts(subgraph, "05711", 2022, [
    { number: 1, grant: 5_500_000n, filled: months(9), booked: monthly(9, 6_100_000n) },
    { number: 2, grant: 5_500_000n, filled: months(12), booked: monthly(12, 5_812_340n) },
  ]);
  const { data, statements } = await ask(readSavedQuery("a5-post-occupancy"), "05711", 2022);
  const own = await ask(OWN, "05711", 2022);

  expect(data.territory.occupancyProof).toEqual({
    year: 2022,
    posts: [
      {
        ...{ postId: "05711-2022-B2-CASE_MANAGER", pillar: "B2", kind: "CASE_MANAGER", fte: "1.00" },
        ...{ monthsFilled: "9.00", vacantMonths: "3.00" },
        ...{ grantCents: "5500000", entitledCents: "4125000", repayCents: "1375000" },
      },
      {
        ...{ postId: "05711-2022-B2-CASE_MANAGER-2", pillar: "B2", kind: "CASE_MANAGER", fte: "1.00" },
        ...{ monthsFilled: "12.00", vacantMonths: "0.00" },
        ...{ grantCents: "5500000", entitledCents: "5500000", repayCents: "0" },
      },
    ],
    ...{ grantCents: "11000000", entitledCents: "9625000", repayCents: "1375000", suppression: "NONE" },
  });
  expect(own.data.territory.occupancyProof.posts).toMatchObject([
    { actualCents: "4575000", entitledCents: "4125000", ownContributionCents: "450000" },
    { actualCents: "5812340", entitledCents: "5500000", ownContributionCents: "312340" },
  ]);
  expect(statements).toBe(6);
});

test("a post that cost less than its share is due what it cost; a cancelled booking is no cost", async () => {
  await loadPosts(subgraph, "05711", 2023, [
    {
      ...{ number: 1, grant: 1_200_000n, filled: months(12) },
      booked: [...monthly(12, 1_200_000n), [3, -100_000n], [3, 99_999n]],
    },
    { number: 2, grant: 1_200_000n, filled: months(1), booked: [[1, -1n]] },
  ]);
  const { data } = await ask(OWN, "05711", 2023);

  expect(data.territory.occupancyProof.posts).toMatchObject([
    { actualCents: "1199999", entitledCents: "1199999", ownContributionCents: "0" },
    { actualCents: "-1", entitledCents: "0", ownContributionCents: "0" },
  ]);
});

test("half a cent of the repayment is rounded up; without bookings the months alone count", async () => {
  await loadPosts(subgraph, "05711", 2024, [{ number: 1, grant: 101n, filled: months(6) }]);
  const { data } = await ask(readSavedQuery("a5-post-occupancy"), "05711", 2024);
  const own = await ask(OWN, "05711", 2024);

  expect(data.territory.occupancyProof).toMatchObject({ entitledCents: "50", repayCents: "51" });
  expect(own.data.territory.occupancyProof.posts).toMatchObject([{ actualCents: null, ownContributionCents: null }]);
});

test("a real cost of which one filled month is not booked is not known, and cuts nothing", async () => {
  await loadPosts(subgraph, "05711", 2025, [
    { number: 1, grant: 1_200_000n, filled: months(12), booked: monthly(11, 600_000n) },
  ]);
  const { data } = await ask(OWN, "05711", 2025);

  expect(data.territory.occupancyProof.posts).toMatchObject([
    { actualCents: null, entitledCents: "1200000", suppression: "NONE" },
  ]);
});

test("posts whose months no document tells are NOT_COLLECTED, carried on ones as well", async () => {
  const query = readSavedQuery("a5-post-occupancy");
  const [aachen, borken, nothing] = [
    await ask(query, "05334002", 2021),
    await ask(query, "05554", 2023),
    await ask(query, "05382", 2021),
  ];
  const unknown = { monthsFilled: null, vacantMonths: null, entitledCents: null, repayCents: null };

  expect(aachen.data.territory.occupancyProof).toMatchObject({
    posts: [
      { fte: "0.50", grantCents: "2250000", ...unknown },
      { fte: "2.50", grantCents: "13750000", ...unknown },
      { fte: "5.00", grantCents: "27500000", ...unknown },
    ],
    ...{ grantCents: "43500000", repayCents: null, suppression: "NOT_COLLECTED" },
  });
  expect(borken.data.territory.occupancyProof).toMatchObject({
    posts: [{ postId: "05554-2022-B3-IMMIGRATION_OR_NATURALISATION_OFFICE", fte: "2.00", ...unknown }],
  });
  expect(nothing.data.territory.occupancyProof).toEqual({
    ...{ year: 2021, posts: [], grantCents: null, entitledCents: null, repayCents: null },
    suppression: "NOT_COLLECTED",
  });
});

const NOT_ENTITLED = [
  undefined,
  { role: Role.STEERING_GROUP_MEMBER, purpose: Purpose.STEERING_REPORT },
  { role: Role.KIM_COORDINATOR, authority: "KI-05711", purpose: Purpose.STEERING_REPORT },
  { role: Role.KIM_COORDINATOR, authority: "KI-05554", purpose: Purpose.FUNDING_PROOF },
  { role: Role.CASE_MANAGER, purpose: Purpose.CASE_WORK },
  { role: Role.DATA_PROTECTION_AUDITOR, purpose: Purpose.DP_AUDIT },
];

test("only coordinators who give proof and funding auditors read a proof of occupancy: a lone post's months and pay are one employee's", async () => {
  const coordinator = { role: Role.KIM_COORDINATOR, authority: "KI-05711", purpose: Purpose.FUNDING_PROOF };
  const variables = { ags: "05711", year: 2022 };
  expect((await subgraph.ask(OWN, { as: coordinator, variables })).errors).toBeUndefined();
  for (const as of NOT_ENTITLED) {
    const { data, errors } = await subgraph.ask(OWN, { ...(as && { as }), variables });
    expect(data.territory).toEqual({ occupancyProof: null });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
});

test.each([
  [
    { post: "05711-2021-B2-CASE_MANAGER" },
    "expenditure",
    "must be an expenditure on personnel of the post's territory, year and pillar",
  ],
  [
    { post: "05711-2022-B2-CASE_MANAGER", month: "2021-12" },
    "month",
    "must be one of the months for which the post is funded",
  ],
])("a cost of %j is a fault", async (row, column, rule) => {
  const { faults } = await importTerritory({
    url: subgraph.ownerUrl,
    dryRun: true,
    folder: createCsvFolder({
      "post-years.csv": [{ ags: "05711", year: 2021, ...cited }],
      "posts.csv": [{ ags: "05711", year: 2021, pillar: "B2", kind: "CASE_MANAGER" }],
      "post-costs.csv": [{ expenditure: "05711-2022-B2-000001", month: "2021-01", ...cited, ...row }],
    }),
  });

  expect(faults).toEqual([{ file: "post-costs.csv", line: 2, column, rule }]);
});

test.each([1, 2, 3])("posts of seed %d: grants are what is due and what is repaid, re-added by hand", async (seed) => {
  const { upTo } = createSeeded(seed);
  const year = 2030 + seed;
  const posts = Array.from({ length: 5 }, (_, index) => {
    const filled = upTo(12);
    const booked = Array.from(
      { length: filled },
      (_, place): Booking => [place + 1, BigInt(upTo(1_000_000)) - 50_000n],
    );

    return { number: index + 1, grant: BigInt(upTo(9_000_000)), filled: months(filled), booked };
  });
  await loadPosts(subgraph, "05382", year, posts);
  const { data } = await ask(readSavedQuery("a5-post-occupancy"), "05382", year);

  const repaid = posts.map(({ grant, filled, booked }) => {
    const vacant = filled.filter((fte) => fte === "0.00").length;
    const share = grant - BigInt(Math.floor((Number(grant) * vacant) / 12 + 0.5));
    const cost = booked.reduce((sum, [, cents]) => sum + Number(cents), 0);

    return grant - BigInt(Math.max(0, Math.min(Number(share), cost)));
  });
  const { posts: rows, repayCents } = data.territory.occupancyProof;
  expect(rows.map((row: { repayCents: string }) => BigInt(row.repayCents))).toEqual(repaid);
  expect(BigInt(repayCents)).toBe(repaid.reduce((sum, cents) => sum + cents, 0n));
});
