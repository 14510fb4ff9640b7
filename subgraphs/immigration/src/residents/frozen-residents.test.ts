import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { countsByKey } from "@kim-hub/kit/test-coverage";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

interface Living {
  readonly municipality: string;
  readonly code?: StatusCode;
  readonly validFrom?: string;
  readonly validTo?: string | null;
  readonly birthDate?: string;
  readonly authorityId?: string;
}

/** So many residents, from before the first quarter of 2024 on unless another day is given. */
async function givenResidents(count: number, { code = StatusCode.RP_FAMILY, ...living }: Living): Promise<void> {
  const { municipality, validFrom = "2023-12-01", validTo = null, birthDate = "1990-02-11" } = living;
  const { authorityId = `ABH-${municipality.slice(0, 5)}` } = living;
  const files = Array.from({ length: count }, () => createFile({ authorityId, municipality, birthDate }));
  await office.given(...files);
  await office.given(...files.map((file) => new ResidenceStatus({ file, code, validFrom, validTo })));
}

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  // Rhein-Sieg-Kreis: one town with many residents, one with three.
  await givenResidents(22, { municipality: "05382020" });
  await givenResidents(3, { municipality: "05382012" });
  // Kreis Steinfurt: eight with protection.
  await givenResidents(8, { municipality: "05566008", code: StatusCode.RP_REFUGEE });
  await givenResidents(9, { municipality: "05566008", code: StatusCode.SETTLEMENT });
  await givenResidents(9, { municipality: "05566008", code: StatusCode.RP_STUDY_TRAINING });
  await givenResidents(30, { municipality: "05566008" });
  // Kreis Unna: two come in the second quarter, and nobody goes; in Kreis Soest six come and three go.
  await givenResidents(20, { municipality: "05978004" });
  await givenResidents(2, { municipality: "05978004", validFrom: "2024-04-08" });
  await givenResidents(17, { municipality: "05974004" });
  await givenResidents(3, { municipality: "05974004", validTo: "2024-05-31" });
  await givenResidents(6, { municipality: "05974004", validFrom: "2024-04-08" });
  // Kreis Olpe: two turn 27 in the second quarter, and nobody comes or goes.
  await givenResidents(20, { municipality: "05966004", birthDate: "2003-01-01" });
  await givenResidents(2, { municipality: "05966004", birthDate: "1997-05-01" });
  await givenResidents(20, { municipality: "05966004", birthDate: "1990-01-01" });
  // Kreis Herford: all files but three are the district's own office's.
  await givenResidents(20, { municipality: "05758004" });
  await givenResidents(3, { municipality: "05758004", authorityId: "ABH-05711" });
  await office.freeze();
});

afterAll(() => office.stop());

interface Asked {
  readonly dimension?: string;
  readonly quarter?: string;
}

/** The counts that are given, by the key of their row, and in all. */
async function given(
  ags: string,
  { dimension = "STATUS_GROUP", quarter = "2024-Q1" }: Asked = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { data, errors } = await askAsSteering(
    office,
    `query ($ags: Ags!, $quarter: Quarter!, $dimension: CoverageDimension!) {
      residents(ags: $ags, quarter: $quarter, dimension: $dimension) {
        rows { key residents { cases { value } } } total { cases { value } } } }`,
    { ags, quarter, dimension },
  );
  expect(errors).toBeUndefined();

  return countsByKey(data.residents, "residents", "cases");
}

test("a district less its only large town is not three residents, by any dimension", async () => {
  const [district, large, small] = [await given("05382"), await given("05382020"), await given("05382012")];
  const byPlace = await given("05382", { dimension: "MUNICIPALITY" });

  expect([district.total, large.total, small.total]).toEqual([25, null, null]);
  expect([district.FAMILY, large.FAMILY, small.FAMILY]).toEqual([25, null, null]);
  expect(byPlace).toEqual({ "05382012": null, "05382020": null, total: 25 });
});

test("eight with protection stay back although nine others do not, and with them the count that covers them", async () => {
  const { PROTECTION, PERMANENT, FIXED_TERM, FAMILY, total } = await given("05566");

  expect([PROTECTION, FAMILY, total]).toEqual([null, 30, 56]);
  expect([PERMANENT, FIXED_TERM]).toEqual(expect.arrayContaining([null, 9]));
});

test("a quarter less the one before is not the two who came", async () => {
  const [before, after] = [await given("05978"), await given("05978", { quarter: "2024-Q2" })];

  expect(before.total).toBe(20);
  expect([after.total, after.FAMILY]).toEqual([null, null]);
});

test("of six who came and three who went only the difference can be told, and the quarter leaves", async () => {
  const [before, after] = [await given("05974"), await given("05974", { quarter: "2024-Q2" })];

  expect([before.total, after.total]).toEqual([20, 23]);
});

test("two birthdays cannot be told from two quarters' age bands", async () => {
  const [before, after] = [
    await given("05966", { dimension: "AGE_BAND" }),
    await given("05966", { dimension: "AGE_BAND", quarter: "2024-Q2" }),
  ];

  expect(before).toMatchObject({ "18-26": 22, "27-44": 20, total: 42 });
  expect([after["18-26"], after["27-44"]]).toEqual([null, null]);
  expect(after.total).toBe(42);
});

test("an office that knows its own twenty files does not learn of the three elsewhere", async () => {
  expect((await given("05758")).total).toBeNull();
});

test("a correction makes a new version, which tells nothing that the old one withheld", async () => {
  await givenResidents(2, { municipality: "05382012" });
  await givenResidents(7, { municipality: "05978004" });
  const frozen = await office.freeze({ again: "2024-Q1" });

  expect(frozen).toContainEqual(
    expect.objectContaining({ figure: "residents", district: "05978", quarter: "2024-Q1", version: 2 }),
  );
  expect((await given("05978")).total).toBe(27);
  // Five live there, and both versions may be known.
  expect((await given("05382012")).total).toBeNull();
});
