import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

const cited = { source: "S2", passage: "test" };
const money = { kind: "GRANTED", instrument: "GRANT", purpose: "PERSONNEL", wording: "test", leading: "yes", ...cited };
const expenditure = { pillar: "B1", instrument: "GRANT", purpose: "MATERIAL", object: "Fachtag", ...cited };

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  const { faults } = await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "money.csv": [
        { ags: "05382", year: 2022, pillar: "B1", amount_cents: 1000, ...money },
        { ags: "05382", year: 2022, pillar: "B1", amount_cents: 200, ...money, purpose: "MATERIAL" },
        { ags: "05382", year: 2022, pillar: "B1", amount_cents: 9, ...money, leading: "no", source: "S3" },
        { ags: "05382", year: 2022, pillar: "B1", amount_cents: 5000, ...money, kind: "BUDGETED" },
        { ags: "05382", year: 2022, pillar: "B1", amount_cents: 70, ...money, instrument: "OWN_CONTRIBUTION" },
        { ags: "05382", year: 2023, pillar: "B1", amount_cents: 500, ...money },
      ],
      "pass-throughs.csv": [
        {
          from: "05382",
          to: "05382068",
          year: 2022,
          pillar: "B1",
          kind: "GRANTED",
          amount_cents: 300,
          leading: "yes",
          ...cited,
        },
        {
          from: "05382",
          to_organisation: "Freie Wohlfahrtspflege",
          year: 2022,
          pillar: "B1",
          kind: "GRANTED",
          amount_cents: 100,
          leading: "yes",
          ...cited,
        },
      ],
      "expenditures.csv": [
        {
          ags: "05382",
          year: 2022,
          number: 1,
          amount_cents: 450,
          document_ref: "B-1",
          booked_on: "2022-05-01",
          ...expenditure,
        },
        { ags: "05382", year: 2022, number: 2, amount_cents: 50, ...expenditure },
        { ags: "05382", year: 2022, number: 3, amount_cents: 70, ...expenditure, instrument: "OWN_CONTRIBUTION" },
        { ags: "05382", year: 2023, number: 1, amount_cents: 650, ...expenditure },
        { ags: "05382068", year: 2022, number: 1, amount_cents: 300, ...expenditure },
      ],
      "year-closings.csv": [
        { ags: "05382", year: 2022, pillar: "B1", carry_over_cents: 250, repay_cents: 50, proven_cents: 500, ...cited },
        { ags: "05382", year: 2023, pillar: "B1", carry_over_cents: 0, repay_cents: 0, ...cited },
        { ags: "05382068", year: 2022, pillar: "B1", carry_over_cents: 0, repay_cents: 0, ...cited },
      ],
    }),
  });
  expect(faults).toEqual([]);
});

afterAll(() => subgraph.stop());

const KIND = "{ stateCents ownContributionCents suppression }";
const BALANCE = `balance { receivedCents carriedInCents spentCents passedOnCents carryOverCents repayCents
  remainderCents suppression }`;
const MONEY = `query ($ags: Ags!, $years: [Int!]!) { territory(ags: $ags) { money(years: $years) { year pillars { pillar
  forecast ${KIND} budgeted ${KIND} granted ${KIND}
  spent { stateCents ownContributionCents totalCents suppression sums { instrument purpose amountCents lines } }
  passedOn { amountCents to { name } toOrganisation } receivedFromDistrict { amountCents from { name } }
  closing { provenCents source { id } } ${BALANCE} } } } }`;

const askB1 = async (ags: string, year: number) => {
  const { data } = await subgraph.ask(MONEY, { variables: { ags, years: [year] } });

  return data.territory.money[0].pillars[0];
};

test("the four kinds stand side by side and are never added up", async () => {
  const unknown = { stateCents: null, ownContributionCents: null, suppression: "NOT_COLLECTED" };

  expect(await askB1("05382", 2022)).toMatchObject({
    pillar: "B1",
    forecast: unknown,
    budgeted: { stateCents: "5000", ownContributionCents: null, suppression: "NONE" },
    granted: { stateCents: "1200", ownContributionCents: "70", suppression: "NONE" },
    spent: {
      stateCents: "500",
      ownContributionCents: "70",
      totalCents: "570",
      sums: [
        { instrument: "GRANT", purpose: "MATERIAL", amountCents: "500", lines: 2 },
        { instrument: "OWN_CONTRIBUTION", purpose: "MATERIAL", amountCents: "70", lines: 1 },
      ],
    },
    closing: { provenCents: "500", source: { id: "S2" } },
  });
});

test("what a Kreis passes on is spent money to it and received money to the town", async () => {
  const kreis = await askB1("05382", 2022);
  const town = await askB1("05382068", 2022);

  expect(kreis.passedOn).toEqual([
    { amountCents: "300", to: { name: "Troisdorf" }, toOrganisation: null },
    { amountCents: "100", to: null, toOrganisation: "Freie Wohlfahrtspflege" },
  ]);
  expect(kreis.balance).toEqual({
    receivedCents: "1200",
    carriedInCents: "0",
    spentCents: "500",
    passedOnCents: "400",
    carryOverCents: "250",
    repayCents: "50",
    remainderCents: "0",
    suppression: "NONE",
  });
  expect(town.receivedFromDistrict).toEqual([{ amountCents: "300", from: { name: "Rhein-Sieg-Kreis" } }]);
  expect(town.balance).toMatchObject({ receivedCents: "300", spentCents: "300", remainderCents: "0" });
});

test("what is carried over is received in the next year; what is not accounted for shows as remainder", async () => {
  expect((await askB1("05382", 2023)).balance).toMatchObject({ carriedInCents: "250", remainderCents: "100" });
});

test("Aachen's money of 2021 is forecast, not granted: 243,000 euros of B1 and 275,000 euros of B2", async () => {
  const { data } = await subgraph.ask(MONEY, { variables: { ags: "05334002", years: [2021] } });
  const [b1, b2, b3] = data.territory.money[0].pillars;

  expect([b1, b2, b3].map(({ forecast }) => forecast.stateCents)).toEqual(["24300000", "27500000", null]);
  expect(b1.granted).toEqual({ stateCents: null, ownContributionCents: null, suppression: "NOT_COLLECTED" });
  expect(b1.spent).toMatchObject({ totalCents: null, suppression: "NOT_COLLECTED", sums: [] });
  expect(b1.balance).toMatchObject({ receivedCents: null, remainderCents: null, suppression: "NOT_COLLECTED" });
});

test("a grant whose notice names no amount is known, its amount is not collected", async () => {
  const { data } = await subgraph.ask(
    `{ territory(ags: "05334002") { money(years: [2020]) { pillars { granted { stateCents suppression
      amounts { wording amountCents instrument source { id passage } } } } } } }`,
  );

  expect(data.territory.money[0].pillars[1].granted).toEqual({
    stateCents: null,
    suppression: "NOT_COLLECTED",
    amounts: [
      {
        wording: "Bescheid ohne Betrag",
        amountCents: null,
        instrument: "LUMP_SUM",
        source: {
          id: "S2",
          passage: "Im Juni 2020 erhielt die Stadt einen Bescheid für die fachbezogene Pauschale des Case-Managements",
        },
      },
    ],
  });
});

test("another document's amount stands beside the leading one and counts in no sum", async () => {
  const { data } = await subgraph.ask(
    `{ territory(ags: "05382") { money(years: [2022]) { pillars { granted { otherStatements { amountCents source { id } } } } } } }`,
  );

  expect(data.territory.money[0].pillars[0].granted.otherStatements).toEqual([
    { amountCents: "9", source: { id: "S3" } },
  ]);
});

test("the money of all territories in five years costs eight selects", async () => {
  const years = Array.from({ length: 5 }, (_, index) => 2020 + index);
  const all = MONEY.replace("$ags: Ags!, ", "").replace("territory(ags: $ags)", "territories");
  const { data, statements } = await subgraph.ask(all, { variables: { years } });

  expect(data.territories).toHaveLength(427);
  expect(statements).toBe(8);
});
