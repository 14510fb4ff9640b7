import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("task-handed-to-the-district");
});

afterAll(() => subgraph.stop());

test("of 23 municipalities 22 have the Kreis as provider and one its own; of the 24th no source says anything", async () => {
  const { data, statements } = await subgraph.ask(`{ municipalities(ags5: "05566", on: "2020-01-01") { name
    caseManagementProviders { kind validFrom authority { id } } } }`);
  const towns: { name: string; caseManagementProviders: { kind: string }[] }[] = data.municipalities;
  const of = (kind: string | undefined) =>
    towns.filter(({ caseManagementProviders: [provider] }) => provider?.kind === kind).map(({ name }) => name);

  expect([of("DISTRICT").length, of("MUNICIPALITY"), of(undefined).length]).toEqual([22, ["Rheine"], 1]);
  expect(towns[0]?.caseManagementProviders).toEqual([
    { kind: "DISTRICT", validFrom: "2018-01-01", authority: { id: "CM-05566" } },
  ]);
  expect(statements).toBe(8);
});

test("the apportionment's count of persons has its key date", async () => {
  const { data } = await subgraph.ask(`{ figures(ags: "05566", counts: APPORTIONED_PERSONS) { nodes {
    count { value } keyDate apportionmentKey wording } } }`);

  expect(data.figures.nodes).toEqual([
    {
      ...{ count: { value: 2315 }, keyDate: "2018-02-21", apportionmentKey: null },
      wording: "Personen in der Anschlussunterbringung am Stichtag",
    },
  ]);
});

test("1,000, 900 and 1,184 posts of one paper stand side by side, each with the two others", async () => {
  const { data } = await subgraph.ask(`{ figures(counts: POSTS) { nodes { bound count { value }
    otherStatements { count { value } } source { id } } } }`);
  const source = { id: "05566-DEL-2018" };
  const of = (value: number) => ({ count: { value } });

  expect(data.figures.nodes).toEqual([
    { bound: "ABOUT", ...of(1000), otherStatements: [of(900), of(1184)], source },
    { bound: "EXACT", ...of(900), otherStatements: [of(1000), of(1184)], source },
    { bound: "EXACT", ...of(1184), otherStatements: [of(1000), of(900)], source },
  ]);
});
