import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("welfare-bodies-with-cap");
});

afterAll(() => subgraph.stop());

const heinsberg = coordinator("05370");
const OWN = "05370-2021-B2-BUDGETED-OWN_CONTRIBUTION-PERSONNEL-05370-0049-2021";
const MONEY = `{ territory(ags: "05370") { money(years: [2021]) { pillars { pillar budgeted { ownContributionCents }
  balance { passedOnCents } passedOn { toOrganisation amountCents suppression fte capCents topUpCents topUpFrom { id amountCents } } } } } }`;
const passThrough = (number: number, changes: object = {}) => ({
  ...{ from: "05370", toOrganisation: `Wohlfahrtsverband ${number}`, year: 2021, pillar: "B2", kind: "GRANTED" },
  ...{ fte: "1.00", capCents: "5500000", topUpCents: "500000", topUpFrom: OWN, leading: true },
  ...{ source: "05370-0049-2021", passage: "max. 55.000 Euro je VZÄ", ...changes },
});
const second = (changes: object) => ({
  ...{ as: heinsberg, id: "05370-Wohlfahrtsverband 2-2021-B2-GRANTED-05370-0049-2021", version: 1 },
  input: passThrough(2, changes),
});

async function askSecondPillar() {
  const { data } = await subgraph.ask(MONEY);

  return data.territory.money[0].pillars.find(({ pillar }: { pillar: string }) => pillar === "B2");
}

test("a cap of 55,000 € is no amount, and the Kreis's own 10,000 € stand at the two pass-throughs that they top up", async () => {
  const { budgeted, balance, passedOn } = await askSecondPillar();

  expect(passedOn).toEqual(
    [1, 2].map((number) => ({
      toOrganisation: `Wohlfahrtsverband ${number}`,
      amountCents: null,
      suppression: "NOT_COLLECTED",
      fte: "1.00",
      capCents: "5500000",
      topUpCents: "500000",
      topUpFrom: { id: OWN, amountCents: "1000000" },
    })),
  );
  expect(budgeted.ownContributionCents).toBe("1000000");
  expect(balance.passedOnCents).toBeNull();
});

test("the Kreisausschuss decided with 15 : 0 : 0, unanimously and in place of the Kreistag", async () => {
  const { data } = await subgraph.ask(`{ papers(ags: "05370") { nodes { financialEffects { kind resultCents isCovered }
    steps { date role outcome votesFor votesAgainst abstentions isUnanimous inPlaceOf inPlaceBasis body { name } } } } }`);

  expect(data.papers.nodes).toEqual([
    {
      financialEffects: [{ kind: "CONSUMPTIVE", resultCents: "-1000000", isCovered: true }],
      steps: [
        {
          ...{ date: "2021-02-09", role: "DECIDES", outcome: "ACCEPTED", body: { name: "Kreisausschuss" } },
          ...{ votesFor: 15, votesAgainst: 0, abstentions: 0, isUnanimous: true },
          ...{ inPlaceOf: "KREISTAG", inPlaceBasis: "§ 50 Abs. 4 KrO NRW" },
        },
      ],
    },
  ]);
});

test("the real amount is recorded later, and one above the cap is refused", async () => {
  const above = await correct(subgraph, "PassThrough", second({ amountCents: "5500001" }));
  const real = await correct(subgraph, "PassThrough", second({ amountCents: "5312400" }));

  expect(above.errors).toMatchObject([{ message: "The value of amountCents must not be above cap_cents." }]);
  expect(real.errors).toBeUndefined();
  expect((await askSecondPillar()).passedOn).toMatchObject([{ amountCents: null }, { amountCents: "5312400" }]);
});

test("top-ups beyond the own contribution that they are a part of are refused", async () => {
  const { errors } = await record(subgraph, "PassThrough", { as: heinsberg, input: passThrough(3) });

  expect(errors).toMatchObject([
    {
      message:
        "The value of topUpFrom must be an own contribution of the same territory, year and pillar that its top-ups do not exceed.",
    },
  ]);
});

const step = (changes: object) => ({
  ...{ paper: "05370-0049-2021", position: 2, body: "KA-05370", role: "DECIDES", outcome: "ACCEPTED" },
  ...{ source: "05370-0049-2021", passage: "test", ...changes },
});

test.each([
  [{ unanimous: true, votesAgainst: 1 }, "unanimous must not be yes where somebody voted against"],
  [
    { votesFor: 7, votesAgainst: 7 },
    "outcome must not be ACCEPTED (Laut Beschlussvorschlag angenommen) without a majority of votes",
  ],
  [{ role: "RECOMMENDS", inPlaceOf: "RAT" }, "inPlaceOf must be empty where the body does not decide"],
  [{ inPlaceBasis: "§ 60 GO NRW" }, "inPlaceBasis must be empty where in_place_of is"],
])("the outcome %j contradicts itself and is refused", async (changes, fault) => {
  const { errors } = await record(subgraph, "DeliberationStep", { as: heinsberg, input: step(changes) });

  expect(errors).toMatchObject([{ message: `The value of ${fault}.`, extensions: { code: "BAD_USER_INPUT" } }]);
});
