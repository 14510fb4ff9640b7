import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

const cited = { source: "S2", passage: "test" };
const money = { kind: "GRANTED", instrument: "GRANT", purpose: "PERSONNEL", wording: "test", leading: "yes", ...cited };

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

test.each([
  [
    { ...money, ags: "05382", year: 2024, pillar: "B1" },
    "leading",
    "must be no: S2 leads this kind and instrument",
    "S3",
  ],
  [{ ...money, ags: "05382", year: 2024, pillar: "B1" }, "purpose", "must not stand beside the whole amount", "S2"],
])("two amounts that would count twice are a fault: %#", async (row, column, rule, source) => {
  const second = { ...row, source, purpose: source === "S2" ? "WHOLE" : row.purpose };
  const folder = createCsvFolder({ "money.csv": [row, second] });
  const { faults } = await importTerritory({ url: subgraph.ownerUrl, folder, dryRun: true });

  expect(faults).toEqual([{ file: "money.csv", line: 3, column, rule }]);
});

test("a spent total is never a money row: it comes from the expenditures", async () => {
  const row = { ...money, ags: "05382", year: 2024, pillar: "B1", kind: "SPENT" };
  const folder = createCsvFolder({ "money.csv": [row] });
  const { faults } = await importTerritory({ url: subgraph.ownerUrl, folder, dryRun: true });

  expect(faults).toMatchObject([
    { column: "kind", rule: "must be one of FORECAST (Angekündigt), BUDGETED (Haushaltsansatz), GRANTED (Bewilligt)" },
  ]);
});
