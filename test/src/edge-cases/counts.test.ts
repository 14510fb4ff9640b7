import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_REPORT" };
/** Something of three subgraphs. */
const OF_THREE = `query ($ags: Ags!) {
  residents(ags: $ags, quarter: "2026-Q3", dimension: STATUS_GROUP) { status }
  cmCoverage(ags: $ags, quarter: "2026-Q3", dimension: STATUS_GROUP) { status }
  pillars { pillar }
}`;
const QUARTER = "2026-Q3";
const RESIDENTS = `query ($ags: Ags!, $dimension: CoverageDimension!) {
  residents(ags: $ags, quarter: "2026-Q3", dimension: $dimension) {
    asOf
    status
    rows { key residents { ...counts } }
    total { ...counts }
  }
}
fragment counts on CasesAndPersons { cases { value suppression } persons { value suppression } }`;

/** Kreise in which only people of the edge cases live. */
const FIVE = "05966";
const FOUR = "05958";
const NINE = "05970";
const GRANTED = "05974";
const NOBODY = "05762";

interface Row {
  readonly key: string;
  readonly residents: { readonly cases: { readonly value: number | null; readonly suppression: string } };
}

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await freeze();
}, 120_000);

afterAll(() => hub.stop());

function freeze(again?: string): Promise<number> {
  return hub.freeze({ since: QUARTER, again });
}

async function residents(ags: string, dimension = "STATUS_GROUP") {
  const { data, errors } = await hub.ask(RESIDENTS, { ...steering, variables: { ags, dimension } });
  expect(errors).toBeUndefined();

  return data.residents;
}

const countIn = ({ rows }: { rows: readonly Row[] }, wanted: string) =>
  rows.find(({ key }) => key === wanted)?.residents.cases.value;
const reasonsIn = ({ rows }: { rows: readonly Row[] }) =>
  new Set(rows.map(({ residents: { cases } }) => cases.suppression));

test("k: a count of exactly five is given", async () => {
  const five = await residents(FIVE);

  expect([countIn(five, "FAMILY"), five.total.cases.value]).toEqual([5, 5]);
});

test.each(["STATUS_GROUP", "AGE_BAND", "MUNICIPALITY"])(
  "k: of exactly four by %s nothing is told, and no zero beside them either",
  async (dimension) => {
    const four = await residents(FOUR, dimension);

    expect(reasonsIn(four)).toEqual(new Set(["SECONDARY"]));
    expect(four.total.cases).toEqual({ value: null, suppression: "SECONDARY" });
  },
);

test("a total less one cell that would be four is withheld with the four, for the same reason", async () => {
  const { rows, total } = await residents(NINE);

  expect([countIn({ rows }, "FAMILY"), total.cases.value]).toContain(null);
  expect(rows.find(({ key }: Row) => key === "TOLERATED").residents.cases).toEqual({
    ...{ value: null, suppression: "SECONDARY" },
  });
});

test("a zero that reveals is withheld: that nobody was refused would say that everybody was granted", async () => {
  const { data, errors } = await hub.ask(
    `query ($ags: Ags!, $period: PeriodInput!) {
      rightToRemain(ags: $ags, period: $period, basis: [RP_SUSTAINABLE_INTEGRATION]) {
        rows { granted { cases { value } } refused { cases { value suppression } } pendingEnd { cases { value } } }
      }
    }`,
    { ...steering, variables: { ags: GRANTED, period: { fromQuarter: "2026-Q1", toQuarter: QUARTER } } },
  );

  expect(errors).toBeUndefined();
  expect(data.rightToRemain.rows).toEqual([
    {
      granted: { cases: { value: null } },
      refused: { cases: { value: null, suppression: "SECONDARY" } },
      pendingEnd: { cases: { value: null } },
    },
  ]);
});

test("an empty district is answered like any other: nothing was counted, and nothing is an error", async () => {
  const nobody = await residents(NOBODY);

  expect(nobody.status).toBe("COMPLETE");
  expect(reasonsIn(nobody)).toEqual(new Set(["NOT_COLLECTED"]));
});

test.each([
  ["immigration", "residents"],
  ["case-management", "cmCoverage"],
  ["ki-strategy", "pillars"],
] as const)(
  "subgraph down: with %s stopped only %s is missing, and extensions.hub.sources says so",
  async (office, missing) => {
    const question = { ...steering, variables: { ags: NOBODY } };
    await hub.services.get(office)?.stop();
    const { data, errors, extensions } = await hub.ask(OF_THREE, question);
    await hub.restart(office);

    expect(data).toEqual({
      ...{ residents: { status: "COMPLETE" }, cmCoverage: { status: "COMPLETE" } },
      ...{ pillars: [{ pillar: "B1" }, { pillar: "B2" }, { pillar: "B3" }] },
      [missing]: null,
    });
    expect(errors).toMatchObject([{ path: [missing], extensions: { code: "SOURCE_UNAVAILABLE" } }]);
    expect(extensions.hub).toMatchObject({
      sources: expect.arrayContaining([{ subgraph: office, status: "UNAVAILABLE", reason: "UNREACHABLE" }]),
    });
  },
);

test("stale import: figures of a district in which an office's export is older than 35 days are STALE, and as of its day", async () => {
  const [row] = await hub.asOwner("immigration", "select as_of::text from data_state");
  const ofTown = await residents("05382068");
  const ofNeighbours = await residents("05711");

  expect(ofTown).toMatchObject({ status: "STALE", asOf: row?.as_of });
  expect(ofNeighbours.status).toBe("COMPLETE");
});

test.each([
  ["person moved across districts: the old office's file", "moved-district"],
  ["naturalised person: the file", "naturalised"],
])("%s counts nobody any more, whatever it still holds", async (_, key) => {
  const before = await residents("05711");
  const goingOn = await hub.asOwner(
    "immigration",
    `update residence_status set valid_to = null where code in ('RP_REFUGEE', 'SETTLEMENT_PROTECTION')
       and valid_to > '2025-05-01' and file_id in (select id from immigration_file
         where authority_id = 'ABH-05711' and file_reference = 'ABH ${key} 1 (erfunden)') returning id`,
  );

  expect(goingOn).toHaveLength(1);
  await freeze(QUARTER);
  expect(await residents("05711")).toEqual(before);
});
