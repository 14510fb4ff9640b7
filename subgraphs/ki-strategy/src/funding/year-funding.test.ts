import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { FundingKind } from "./funding-kind.js";
import { FundingLevel } from "./funding-level.js";
import { FundingPillar } from "./funding-pillar.js";
import { FundingStatement } from "./funding-statement.js";
import { rankStatements } from "./rank-statements.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const MONEY = `query ($years: [Int!]!) { fundingByPillar(level: STATE, years: $years) {
  year pillars { pillar amountCents kind suppression source { id } } totalCents } }`;
const SOURCES = `query ($years: [Int!]!) { fundingByPillar(years: $years) { year pillars {
  source { id title date issuer passage } otherStatements { kind amountCents wording source { id date passage } } } } }`;

const budgeted = (id: string, ...amounts: string[]) =>
  amounts.map((amountCents, index) => ({
    pillar: `B${index + 1}`,
    amountCents,
    kind: "BUDGETED",
    suppression: "NONE",
    source: { id },
  }));

test("the state's money from 2020 to 2022, in two selects", async () => {
  const { data, statements } = await subgraph.ask(MONEY, { variables: { years: [2020, 2021, 2022] } });

  expect(data.fundingByPillar).toEqual([
    { year: 2020, pillars: budgeted("S0", "1000000000", "1000000000", "500000000"), totalCents: "2500000000" },
    { year: 2021, pillars: budgeted("S4", "2000000000", "2250000000", "750000000"), totalCents: "5000000000" },
    { year: 2022, pillars: budgeted("S3", "2570000000", "3930000000", "1000000000"), totalCents: "7500000000" },
  ]);
  expect(statements).toBe(2);
});

test("the forecast of 2021 for 2022 stays beside the budget of 2022", async () => {
  const { data } = await subgraph.ask(SOURCES, { variables: { years: [2022] } });
  const [{ pillars }] = data.fundingByPillar;
  const source = {
    id: "S4",
    date: "2021-04-14",
    passage:
      "Drei Förderbausteine Kommunales Integrationsmanagement NRW […] 2022: konstant 2022: anwachsend 2022: anwachsend",
  };

  expect(pillars.map(({ otherStatements }: { otherStatements: unknown }) => otherStatements)).toEqual([
    [{ kind: "FORECAST", amountCents: "2000000000", wording: "konstant", source }],
    [{ kind: "FORECAST", amountCents: null, wording: "anwachsend", source }],
    [{ kind: "FORECAST", amountCents: null, wording: "anwachsend", source }],
  ]);
  expect(pillars[0].source).toMatchObject({
    id: "S3",
    date: null,
    issuer: "Vorsitz des Integrationsausschusses der Stadt Bornheim",
  });
  expect(pillars[0].source.passage).toContain("25,7 Mio. €");
});

test("the split of 2021 is a reading of the slide, not its words", async () => {
  const { data } = await subgraph.ask(
    "{ fundingByPillar(years: [2020, 2021, 2022]) { pillars { source { passageKind passage } } } }",
  );
  const kinds = data.fundingByPillar.map(({ pillars }: { pillars: { source: { passageKind: string } }[] }) =>
    pillars.map(({ source }) => source.passageKind),
  );

  expect(kinds).toEqual([
    ["QUOTATION", "QUOTATION", "QUOTATION"],
    ["READING", "READING", "READING"],
    ["QUOTATION", "SPLICED", "SPLICED"],
  ]);
});

test("the figures of 2020 that a second document repeats are kept", async () => {
  const { data } = await subgraph.ask(SOURCES, { variables: { years: [2020] } });
  const repeated = data.fundingByPillar[0].pillars.flatMap(
    ({ otherStatements }: { otherStatements: object[] }) => otherStatements,
  );

  expect(repeated).toMatchObject([
    { kind: "BUDGETED", amountCents: "1000000000", source: { id: "S4" } },
    { kind: "BUDGETED", amountCents: "1000000000", source: { id: "S4" } },
    { kind: "BUDGETED", amountCents: "500000000", source: { id: "S4" } },
  ]);
});

test("a year without figures has three pillars that were not collected", async () => {
  const { data, errors } = await subgraph.ask(MONEY, { variables: { years: [2024] } });
  const nothing = { amountCents: null, kind: null, suppression: "NOT_COLLECTED", source: null };

  expect(errors).toBeUndefined();
  expect(data.fundingByPillar).toEqual([
    { year: 2024, pillars: ["B1", "B2", "B3"].map((pillar) => ({ pillar, ...nothing })), totalCents: null },
  ]);
});

test("years are answered in ascending order, twenty in as many selects as one", async () => {
  const years = Array.from({ length: 20 }, (_, index) => 2039 - index);
  const { data, statements } = await subgraph.ask(MONEY, { variables: { years } });

  expect(data.fundingByPillar.map(({ year }: { year: number }) => year)).toEqual(years.toReversed());
  expect(statements).toBe(2);
});

test.each([
  [[1066], "Year 1066 is outside the programme, which began in 2020."],
  [[2020, 2019], "Year 2019 is outside the programme, which began in 2020."],
  [[2051], "Year 2051 is beyond 2050, the last year that can be asked for."],
  [[2021, 2020, 2021], "Year 2021 is asked for twice."],
  [[], "At least one year must be asked for."],
  [Array.from({ length: 21 }, (_, index) => 2020 + index), "At most 20 years may be asked for at once."],
])("the years %j break a rule that the error names", async (years, message) => {
  const { data, errors } = await subgraph.ask(MONEY, { variables: { years } });

  expect(data).toEqual({ fundingByPillar: null });
  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("the budget leads before grants, spending and forecasts; then the one marked as leading", () => {
  const statement = (kind: FundingKind, leading = false, sourceId = "S0") =>
    new FundingStatement({
      level: FundingLevel.STATE,
      year: 2020,
      pillar: FundingPillar.B1,
      kind,
      amountCents: null,
      wording: "test",
      sourceId,
      passage: "test",
      leading,
    });
  const ranked = rankStatements([
    statement(FundingKind.FORECAST, true),
    statement(FundingKind.SPENT),
    statement(FundingKind.GRANTED),
    statement(FundingKind.BUDGETED, false, "S1"),
    statement(FundingKind.BUDGETED, true, "S4"),
    statement(FundingKind.BUDGETED, false, "S0"),
  ]);

  expect(ranked.map(({ kind, sourceId }) => `${kind} ${sourceId}`)).toEqual([
    "BUDGETED S4",
    "BUDGETED S0",
    "BUDGETED S1",
    "GRANTED S0",
    "SPENT S0",
    "FORECAST S0",
  ]);
});
