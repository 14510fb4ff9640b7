import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { readSavedQuery } from "../testing/saved-query.js";
import { createSeeded } from "../testing/seeded.js";

const QUERY = readSavedQuery("a7-lump-sum-unspent");

let subgraph: TestSubgraph;

const cited = { source: "S2", passage: "test" };
const lumpSum = {
  kind: "GRANTED",
  instrument: "LUMP_SUM",
  purpose: "WHOLE",
  wording: "test",
  leading: "yes",
  ...cited,
};
const spending = { instrument: "LUMP_SUM", purpose: "PERSONNEL", object: "Personal", ...cited };
const kreis = { ags: "05382", year: 2022, pillar: "B2" };

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  const { faults } = await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "money.csv": [
        { ...kreis, ...lumpSum, amount_cents: 1000 },
        { ...kreis, ...lumpSum, kind: "BUDGETED", amount_cents: 5000 },
        { ...kreis, ...lumpSum, instrument: "OWN_CONTRIBUTION", amount_cents: 70 },
        { ...kreis, ...lumpSum, pillar: "B1", instrument: "GRANT", amount_cents: 9 },
        { ...kreis, ...lumpSum, pillar: "B3", amount_cents: 400 },
      ],
      "pass-throughs.csv": [
        {
          from: "05382",
          to: "05382068",
          year: 2022,
          pillar: "B2",
          kind: "GRANTED",
          amount_cents: 300,
          leading: "yes",
          ...cited,
        },
      ],
      "expenditures.csv": [
        { ...kreis, ...spending, number: 1, amount_cents: 500 },
        { ...kreis, ...spending, number: 2, amount_cents: -50 },
        { ...kreis, ...spending, number: 3, amount_cents: 70, instrument: "OWN_CONTRIBUTION" },
        { ...kreis, ...spending, ags: "05382068", number: 1, amount_cents: 290 },
      ],
      "year-closings.csv": [
        { ...kreis, year: 2021, carry_over_cents: 40, repay_cents: 0, ...cited },
        { ...kreis, carry_over_cents: 200, repay_cents: 90, proven_cents: 700, ...cited },
        { ...kreis, ags: "05382068", carry_over_cents: 0, repay_cents: 7, proven_cents: 290, ...cited },
      ],
    }),
  });
  expect(faults).toEqual([]);
});

afterAll(() => subgraph.stop());

interface Row {
  readonly ags: string;
  readonly pillar: string;
  readonly receivedCents: string;
  readonly spentCents: string;
  readonly carryOverCents: string;
  readonly toRepayCents: string;
}

const ask = (variables: Readonly<Record<string, unknown>>) => subgraph.ask(QUERY, { variables });

test("a Kreis received its lump sum and last year's rest, and spent or passed on, carried over or repays all of it", async () => {
  const { data, statements } = await ask({ ags: "05382", year: 2022 });

  expect(data.lumpSums.totalCount).toBe(2);
  expect(data.lumpSums.nodes).toMatchObject([
    {
      ...{ ags: "05382", pillar: "B2", receivedCents: "1040", spentCents: "750", provenCents: "700" },
      ...{ carryOverCents: "200", toRepayCents: "90", unprovenCents: "50", remainderCents: "0", suppression: "NONE" },
    },
    {
      ...{ ags: "05382", pillar: "B3", receivedCents: "400", spentCents: null, provenCents: null },
      ...{ carryOverCents: null, toRepayCents: null, unprovenCents: null, remainderCents: null },
      suppression: "NOT_COLLECTED",
    },
  ]);
  expect(statements).toBe(9);
});

test("what nobody accounts for shows as remainder at the town that received it from its Kreis", async () => {
  const { data } = await ask({ ags: "05382068", year: 2022 });

  expect(data.lumpSums.nodes).toMatchObject([
    { receivedCents: "300", spentCents: "290", carryOverCents: "0", toRepayCents: "7", remainderCents: "3" },
  ]);
});

test("a lump sum whose notice names no amount is NOT_COLLECTED; a territory without any has no row", async () => {
  const [aachen, nothing] = [await ask({ ags: "05334002", year: 2020 }), await ask({ ags: "05711", year: 2022 })];

  expect(aachen.data.lumpSums.nodes).toMatchObject([
    { pillar: "B2", receivedCents: null, suppression: "NOT_COLLECTED" },
  ]);
  expect(nothing.data.lumpSums).toMatchObject({ totalCount: 0, nodes: [] });
});

test.each([1, 2, 3])("lump sums of seed %d: received is spent, carried over and repaid, page by page", async (seed) => {
  const { upTo } = createSeeded(seed);
  const year = 2030 + seed;
  const places = ["05111", "05382", "05554"].flatMap((ags) => ["B2", "B3"].map((pillar) => ({ ags, year, pillar })));
  const generated = places.map((place) => {
    const spent = Array.from({ length: 1 + upTo(20) }, () => BigInt(upTo(9_000_000)) - 1_000_000n);
    const [carried, repaid] = [BigInt(upTo(1_000_000)), BigInt(upTo(1_000_000))];
    const rest = 20_000_000n;

    return { place, spent: [...spent, rest], carried, repaid, received: [...spent, rest, carried, repaid] };
  });
  const total = (parts: readonly bigint[]) => parts.reduce((sum, part) => sum + part, 0n);
  const { faults } = await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "money.csv": generated.map(({ place, received }) => ({ ...place, ...lumpSum, amount_cents: total(received) })),
      "expenditures.csv": generated.flatMap(({ place, spent }) =>
        spent.map((amount_cents, index) => ({ ...place, ...spending, number: index + 1, amount_cents })),
      ),
      "year-closings.csv": generated.map(({ place, carried, repaid }) => ({
        ...{ ...place, ...cited, carry_over_cents: carried, repay_cents: repaid },
      })),
    }),
  });
  // What was carried over into this year came from the seed before.
  await subgraph.rows(`update year_closing set carry_over_cents = 0 where year = ${year - 1}`);
  const first = await ask({ year, first: 4 });
  const second = await ask({ year, first: 4, after: first.data.lumpSums.pageInfo.endCursor });
  const rows: Row[] = [...first.data.lumpSums.nodes, ...second.data.lumpSums.nodes];

  expect(faults).toEqual([]);
  expect(rows.map(({ ags, pillar }) => [ags, pillar])).toEqual(places.map(({ ags, pillar }) => [ags, pillar]));
  for (const [index, { receivedCents, spentCents, carryOverCents, toRepayCents }] of rows.entries()) {
    expect(BigInt(receivedCents)).toBe(total(generated[index]?.received ?? []));
    expect(BigInt(spentCents)).toBe(total(generated[index]?.spent ?? []));
    expect(BigInt(receivedCents)).toBe(BigInt(spentCents) + BigInt(carryOverCents) + BigInt(toRepayCents));
  }
  expect(first.statements).toBe(9);
});
