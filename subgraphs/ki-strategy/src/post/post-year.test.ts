import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { PostYear } from "./post-year.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const FIELDS = `year posts { pillar kind fundedFte plannedFte filledFteAvg annualRateCents grantCents suppression }
  materialCostsCents ownContributionFte totalCents suppression source { id title date issuer passage }`;
const POSTS = `query ($ags: Ags!, $year: Int!) { territory(ags: $ags) { posts(year: $year) { ${FIELDS} } } }`;

const ask = (ags: string, year: number) => subgraph.ask(POSTS, { variables: { ags, year } });
const unfilled = { plannedFte: null, filledFteAvg: null };
const unpaid = { ...unfilled, annualRateCents: null, grantCents: null, suppression: "NOT_COLLECTED" };

test("Aachen's posts of 2021 add up to 518,000 euros", async () => {
  const { data } = await ask("05334002", 2021);

  expect(data.territory.posts).toEqual({
    year: 2021,
    posts: [
      {
        pillar: "B1",
        kind: "ADMINISTRATIVE_ASSISTANCE",
        fundedFte: "0.50",
        annualRateCents: "2250000",
        grantCents: "2250000",
        suppression: "NONE",
        ...unfilled,
      },
      {
        pillar: "B1",
        kind: "COORDINATION",
        fundedFte: "2.50",
        annualRateCents: "5500000",
        grantCents: "13750000",
        suppression: "NONE",
        ...unfilled,
      },
      {
        pillar: "B2",
        kind: "CASE_MANAGER",
        fundedFte: "5.00",
        annualRateCents: "5500000",
        grantCents: "27500000",
        suppression: "NONE",
        ...unfilled,
      },
    ],
    materialCostsCents: "8300000",
    ownContributionFte: "6.50",
    totalCents: "51800000",
    suppression: "NONE",
    source: expect.objectContaining({ id: "S2", date: "2021-01-21" }),
  });
});

test.each([
  [2020, [{ pillar: "B3", kind: "IMMIGRATION_OR_NATURALISATION_OFFICE", fundedFte: "1.00", ...unpaid }]],
  [
    2021,
    [
      { ...unpaid, pillar: "B3", kind: "INTEGRATION_GUIDE", fundedFte: "1.00", plannedFte: "1.00" },
      { ...unpaid, pillar: "B3", kind: "NATURALISATION_OFFICE", fundedFte: "0.50", plannedFte: "0.50" },
    ],
  ],
  [2022, [{ pillar: "B3", kind: "IMMIGRATION_OR_NATURALISATION_OFFICE", fundedFte: "2.00", ...unpaid }]],
])("Kreis Borken's posts of %d are recorded without amounts", async (year, posts) => {
  const { data } = await ask("05554", year);

  expect(data.territory.posts).toMatchObject({
    year,
    posts,
    totalCents: null,
    suppression: "NOT_COLLECTED",
    source: { id: "S1" },
  });
});

test.each([2023, 2024, 2030])(
  "Kreis Borken's statement 2022 ff. answers %d, from the year that it names",
  async (year) => {
    const { data } = await subgraph.ask(
      `query ($year: Int!) { territory(ags: "05554") { posts(year: $year) { id year statedYear openEnded version
      posts { kind fundedFte filledFteAvg occupancy { months { month } suppression } } source { id passage } } } }`,
      { variables: { year } },
    );

    expect(data.territory.posts).toEqual({
      ...{ id: "05554-2022", year, statedYear: 2022, openEnded: true, version: 1 },
      posts: [
        {
          ...{ kind: "IMMIGRATION_OR_NATURALISATION_OFFICE", fundedFte: "2.00", filledFteAvg: null },
          occupancy: { months: [], suppression: "NOT_COLLECTED" },
        },
      ],
      source: { id: "S1", passage: "2020: 1,0 Stellen, 2021: 1,5 Stellen und 2022ff: 2,0 Stellen" },
    });
  },
);

test("a statement without an end holds until another year is recorded", async () => {
  const statement = (year: number, isOpenEnded: boolean) =>
    new PostYear({
      ...{ territoryAgs: "05562", year, isOpenEnded, sourceId: "S1", passage: "generated" },
      ...{ materialCostsCents: null, ownContributionFte: null, totalCents: null },
    });
  await subgraph.given(statement(2022, true), statement(2025, false));
  const { data } = await subgraph.ask(`{ territory(ags: "05562") {
    before: posts(year: 2021) { statedYear source { id } } during: posts(year: 2024) { statedYear source { id } }
    other: posts(year: 2025) { statedYear source { id } } after: posts(year: 2026) { statedYear source { id } } } }`);

  const source = { id: "S1" };
  expect(data.territory).toEqual({
    ...{ before: { statedYear: 2021, source: null }, during: { statedYear: 2022, source } },
    ...{ other: { statedYear: 2025, source }, after: { statedYear: 2026, source: null } },
  });
});

test("a territory without recorded posts has none, not collected", async () => {
  const { data, errors } = await ask("05711", 2021);

  expect(errors).toBeUndefined();
  expect(data.territory.posts).toEqual({
    year: 2021,
    posts: [],
    materialCostsCents: null,
    ownContributionFte: null,
    totalCents: null,
    suppression: "NOT_COLLECTED",
    source: null,
  });
});

test("every recorded total is the sum of its grants and material costs; all territories cost six selects", async () => {
  const { data, statements } = await subgraph.ask(
    `{ territories { ags district { name } posts(year: 2021) { ${FIELDS} } } }`,
  );
  const recorded = data.territories
    .map(({ posts }: { posts: { totalCents: string | null } }) => posts)
    .filter(({ totalCents }: { totalCents: string | null }) => totalCents !== null);

  expect(data.territories).toHaveLength(427);
  expect(recorded.length).toBeGreaterThan(0);
  for (const { posts, materialCostsCents, totalCents } of recorded) {
    const amounts: string[] = [
      ...posts.map(({ grantCents }: { grantCents: string }) => grantCents),
      materialCostsCents,
    ];
    expect(amounts.reduce((sum, cents) => sum + BigInt(cents), 0n)).toBe(BigInt(totalCents));
  }
  expect(statements).toBe(6);
});

test("three years of all territories at once cost as many selects as one", async () => {
  const { statements } = await subgraph.ask(`{ territories {
    a: posts(year: 2020) { posts { fundedFte } source { id } } b: posts(year: 2021) { posts { fundedFte } source { id } }
    c: posts(year: 2022) { posts { fundedFte } source { id } } } }`);

  expect(statements).toBe(4);
});

test("a year outside the programme is BAD_USER_INPUT", async () => {
  const { errors } = await ask("05554", 2019);

  expect(errors).toMatchObject([
    { message: "Year 2019 is outside the programme, which began in 2020.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
});
