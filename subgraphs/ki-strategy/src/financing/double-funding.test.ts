import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { readSavedQuery } from "../testing/saved-query.js";
import { createSeeded } from "../testing/seeded.js";

const QUERY = readSavedQuery("a6-double-funding");
const COUNSELLOR = "05711-2022-B2-CASE_MANAGER";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const cited = { source: "S2", passage: "test" };
const land = { ags: "05711", financier: "Land", instrument: "LUMP_SUM", ...cited };
const union = { ...land, financier: "Europäische Union", instrument: "THIRD_PARTY" };
const owner = { ...land, financier: "Stadt Bielefeld", instrument: "OWN_CONTRIBUTION" };

type Row = Readonly<Record<string, string | number | bigint>>;

/** The only financings of Bielefeld, of two case managers of 2022 and two measures. */
async function load(rows: readonly Row[]) {
  await subgraph.rows("delete from financing where territory_ags = '05711'");
  const post = { ags: "05711", year: 2022, pillar: "B2", kind: "CASE_MANAGER" };
  const measure = { scope: "05711", measure: "Fachtag", ...cited };

  return importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "post-years.csv": [{ ags: "05711", year: 2022, ...cited }],
      "posts.csv": [post, { ...post, number: 2 }],
      "measures.csv": [
        { ...measure, position: "801" },
        { ...measure, position: "802" },
      ],
      "financings.csv": rows.map((row, index) => ({ position: String(index + 1).padStart(3, "0"), ...row })),
    }),
  });
}

const ask = (variables: Readonly<Record<string, unknown>>) => subgraph.ask(QUERY, { variables });

test("Borken's model project is found, and explained: Europe's fund and the state pay for a measure, not for a post", async () => {
  const { data } = await ask({ ags: "05554", year: 2021 });

  expect(data.doubleFunding).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        ...{ territory: { ags: "05554", name: "Kreis Borken" }, objectId: "05554-002" },
        ...{ sourceA: "Europäischer Migrations- und Integrationsfonds", sourceB: "Land Nordrhein-Westfalen" },
        ...{ overlapFrom: null, overlapTo: null, overlapCents: null, suppression: "NOT_COLLECTED" },
        explained: "Finanziert ist das Modellprojekt als Maßnahme, keine Stelle; beide Geldgeber tragen es gemeinsam.",
        financings: [
          { instrument: "THIRD_PARTY", source: { id: "S1" } },
          { instrument: "GRANT", source: { id: "S1" } },
        ],
      },
    ],
  });
});

test("two that pay for one post are found for the days of both, with the lesser amount for these days", async () => {
  const { faults } = await load([
    { ...land, post: COUNSELLOR, valid_from: "2022-01-01", valid_to: "2022-12-31", amount_cents: 5_500_000 },
    { ...union, post: COUNSELLOR, valid_from: "2022-12-02", valid_to: "2022-12-31", amount_cents: 900_001 },
    { ...union, post: `${COUNSELLOR}-2`, valid_from: "2022-01-01", valid_to: "2022-12-31", amount_cents: 1 },
  ]);
  const { data, statements } = await ask({ ags: "05711", year: 2022 });

  expect(faults).toEqual([]);
  expect(data.doubleFunding).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        ...{ objectId: COUNSELLOR, sourceA: "Land", sourceB: "Europäische Union" },
        ...{ overlapFrom: "2022-12-02", overlapTo: "2022-12-31" },
        // 5,500,000 × 30 of 365 days is 452,054.79….
        ...{ overlapCents: "452055", explained: null, suppression: "NONE" },
      },
    ],
  });
  expect(statements).toBe(6);
});

test("half a cent of the overlap is rounded up; one day after the other is no overlap", async () => {
  await load([
    { ...land, post: COUNSELLOR, valid_from: "2022-01-01", valid_to: "2022-01-02", amount_cents: 3 },
    { ...union, post: COUNSELLOR, valid_from: "2022-01-02", valid_to: "2022-01-02", amount_cents: 9 },
    { ...union, post: COUNSELLOR, valid_from: "2022-01-03", valid_to: "2022-01-03", amount_cents: 9 },
  ]);
  const { data } = await ask({ ags: "05711", year: 2022 });

  expect(data.doubleFunding.nodes).toMatchObject([
    { overlapFrom: "2022-01-02", overlapTo: "2022-01-02", overlapCents: "2" },
  ]);
});

test("a measure's overlap is found in each of its years and in no other; own money beside a grant explains itself", async () => {
  await load([
    { ...land, measure: "05711-801", valid_from: "2022-07-01", valid_to: "2024-06-30" },
    { ...owner, measure: "05711-801", valid_from: "2021-01-01", valid_to: "2023-12-31" },
  ]);
  const answers = await Promise.all([2021, 2022, 2023, 2024].map((year) => ask({ ags: "05711", year })));

  expect(answers.map(({ data }) => data.doubleFunding.totalCount)).toEqual([0, 1, 1, 0]);
  expect(answers[1]?.data.doubleFunding.nodes).toMatchObject([
    {
      ...{ overlapFrom: "2022-07-01", overlapTo: "2023-12-31", overlapCents: null, suppression: "NOT_COLLECTED" },
      explained: "Eigenanteil: eigenes Geld der Gebietskörperschaft ist keine zweite Förderung.",
    },
  ]);
});

test("all territories are read page by page, in five selects and one for their number", async () => {
  await load([
    { ...land, measure: "05711-801" },
    { ...union, measure: "05711-801", explanation: "Nur die Honorare." },
    { ...union, measure: "05711-801", explanation: "Nur die Räume." },
  ]);
  const first = await ask({ year: 2022, first: 2 });
  const { endCursor } = first.data.doubleFunding.pageInfo;
  const second = await ask({ year: 2022, first: 2, after: endCursor });

  expect([first, second].map(({ data }) => data.doubleFunding.totalCount)).toEqual([4, 4]);
  expect(
    [first, second].flatMap(({ data }) =>
      data.doubleFunding.nodes.map(({ explained }: { explained: string }) => explained),
    ),
  ).toEqual([
    expect.stringContaining("Modellprojekt"),
    "Nur die Honorare.",
    "Nur die Räume.",
    "Nur die Honorare. Nur die Räume.",
  ]);
  expect(first.statements).toBe(6);
});

test.each([
  [{ ...land, measure: "05554-002" }, "ags", "must be the territory of the post or measure"],
  [{ ...land, post: COUNSELLOR }, "valid_from", "must be a day of the post's year, as valid_to must"],
  [
    { ...land, post: COUNSELLOR, valid_from: "2022-01-01", valid_to: "2023-01-01" },
    "valid_from",
    "must be a day of the post's year, as valid_to must",
  ],
  [land, "post and measure", "must name a post or a measure, and not both"],
  [
    { ...land, measure: "05711-801", valid_from: "2022-01-02", valid_to: "2022-01-01" },
    "valid_to",
    "must not be before valid_from",
  ],
])("a financing of %j is a fault", async (row, column, rule) => {
  expect((await load([row])).faults).toEqual([{ file: "financings.csv", line: 2, column, rule }]);
});

test.each([1, 2, 3, 4])("the findings of seed %d are those of a count day by day", async (seed) => {
  const { upTo, oneOf } = createSeeded(seed);
  const day = (number: number) => new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 12 }, () => {
    const first = upTo(360);
    const last = Math.min(364, first + upTo(90));

    return { post: oneOf([COUNSELLOR, `${COUNSELLOR}-2`]), first, last, cents: BigInt(upTo(9_000_000)) };
  });
  await load(
    rows.map(({ post, first, last, cents }) => ({
      ...{ ...union, post, valid_from: day(first), valid_to: day(last), amount_cents: cents },
    })),
  );
  const { data } = await ask({ ags: "05711", year: 2022 });

  const expected = rows.flatMap((one, index) =>
    rows.slice(index + 1).flatMap((other) => {
      const days = Array.from({ length: 365 }, (_, number) => number).filter((number) =>
        [one, other].every(({ first, last }) => first <= number && number <= last),
      );
      const [from, to] = [days[0], days.at(-1)];
      if (one.post !== other.post || from === undefined || to === undefined) return [];
      const shares = [one, other].map(({ first, last, cents }) =>
        Math.floor((Number(cents) * days.length) / (last - first + 1) + 0.5),
      );

      return {
        objectId: one.post,
        overlapFrom: day(from),
        overlapTo: day(to),
        overlapCents: String(Math.min(...shares)),
      };
    }),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(data.doubleFunding.nodes).toMatchObject(expected);
});
