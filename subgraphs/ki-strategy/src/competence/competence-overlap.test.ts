import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { loadReferenceData } from "../reference-data/load-reference-data.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { editedReference, startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const load = (file: string, rows: readonly Readonly<Record<string, string>>[]) =>
  importTerritory({ url: subgraph.ownerUrl, folder: createCsvFolder({ [file]: rows }) });
const competence = (values: object) => ({
  ...{ topic: "NATURALISATION", ags: "05554008", authority: "EBH-05554", source: "öffentlich-rechtliche Vereinbarung" },
  ...values,
});
const officeOn = async (on: string) => {
  const { data } = await subgraph.ask(
    `query ($on: LocalDate) { competence(topic: NATURALISATION, ags: "05554008", on: $on) { id } }`,
    { variables: { on } },
  );

  return data.competence?.id;
};

test("a file with the new office alone is refused: it overlaps the recorded one, which the fault names", async () => {
  const { faults, files } = await load("competences.csv", [competence({ valid_from: "2024-01-01" })]);

  expect(faults).toEqual([
    {
      ...{ file: "competences.csv", line: 2, column: "valid_from" },
      rule: "must not overlap EBH-05554008 for NATURALISATION (Einbürgerung) in 05554008 from the beginning until further notice",
    },
  ]);
  expect(files).toMatchObject([{ inserted: 0, changed: 0 }]);
  expect(await officeOn("2024-10-01")).toBe("EBH-05554008");
});

test("a file that ends the old office and begins the new one is taken, and read again without a change", async () => {
  const rows = [
    competence({ valid_to: "2023-12-31", authority: "EBH-05554008" }),
    competence({ valid_from: "2024-01-01" }),
  ];
  const first = await load("competences.csv", rows);
  const again = await load("competences.csv", rows);

  expect(first).toMatchObject({ faults: [], files: [{ inserted: 1, changed: 1 }] });
  expect(again).toMatchObject({ faults: [], files: [{ unchanged: 2 }] });
  expect([await officeOn("2023-12-31"), await officeOn("2024-01-01")]).toEqual(["EBH-05554008", "EBH-05554"]);
});

test("of two documents on the same money the second leads neither, although its file knows only itself", async () => {
  const state = { level: "STATE", year: "2020", pillar: "B1", kind: "BUDGETED", wording: "11 Mio. €", leading: "yes" };
  const cited = { source: "S3", passage: "generated" };
  const funding = await load("funding.csv", [{ ...state, ...cited }]);
  const amount = {
    ags: "05334002",
    year: "2021",
    pillar: "B1",
    kind: "FORECAST",
    instrument: "GRANT",
    purpose: "MATERIAL",
  };
  const money = await load("money.csv", [
    { ...amount, ...cited, amount_cents: "1", wording: "1 Cent", leading: "yes" },
  ]);

  expect(funding.faults).toMatchObject([{ file: "funding.csv", line: 2, column: "leading" }]);
  expect(money.faults).toMatchObject([{ file: "money.csv", line: 2, column: "leading" }]);
});

test("a reference row that is dated anew replaces the one without a date", async () => {
  const row = "RESIDENCE,05111,,,ABH-05111";
  const folder = editedReference("competences.csv", row, row.replace(",,,", ",2020-01-01,,"));
  const written = await loadReferenceData(subgraph.ownerUrl, folder);

  expect(written).toBeGreaterThan(0);
  expect(
    await subgraph.rows("select id from competence where topic = 'RESIDENCE' and territory_ags = '05111'"),
  ).toEqual([{ id: "RESIDENCE-05111-2020-01-01" }]);
});
