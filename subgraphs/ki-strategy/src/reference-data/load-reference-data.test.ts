import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { parse } from "csv-parse/sync";
import { database } from "../database.js";
import { startKiStrategy } from "../start.js";
import { editedReference } from "../testing/loaded-subgraph.js";
import { loadReferenceData } from "./load-reference-data.js";
import { REFERENCE_FOLDER } from "./reference-files.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("ki-strategy", database, startKiStrategy);
});

afterAll(() => subgraph.stop());

const counts = () =>
  subgraph.rows(`select (select count(*) from territory)::int territories, (select count(*) from authority)::int authorities,
    (select count(*) from competence)::int competences, (select count(*) from funding_statement)::int statements`);

/** How many rows the committed files have. */
const rows = readdirSync(REFERENCE_FOLDER)
  .map((file) => parse(readFileSync(join(REFERENCE_FOLDER, file))).length - 1)
  .reduce((sum, count) => sum + count, 0);

test("a load writes every row once; the second finds nothing to do", async () => {
  const first = await loadReferenceData(subgraph.ownerUrl);
  const second = await loadReferenceData(subgraph.ownerUrl);

  expect(first).toBe(rows);
  expect(second).toBe(0);
  expect(await counts()).toEqual([{ territories: 427, authorities: 284, competences: 1708, statements: 15 }]);
});

test("of two loads at once, one writes the row that changed, and no other", async () => {
  const folder = editedReference("sources.csv", "Kreis Borken", "Kreis  Borken");
  const written = await Promise.all([
    loadReferenceData(subgraph.ownerUrl, folder),
    loadReferenceData(subgraph.ownerUrl, folder),
  ]);

  expect(written.toSorted((left, right) => left - right)).toEqual([0, 1]);
});

test("a row that leaves a file leaves its table; a row that no file ever had stays", async () => {
  await subgraph.rows("insert into source_document (id, title, issuer) values ('OWN', 'Own', 'Coordinator')");
  const row =
    'CASE_MANAGEMENT,05978036,2020-01-01,,CM-05978,"Landesförderung Kommunales Integrationsmanagement NRW, 14.04.2021"\n';
  const written = await loadReferenceData(subgraph.ownerUrl, editedReference("competences.csv", row, ""));

  // The row that goes, and the source that the test before had changed.
  expect(written).toBe(2);
  expect(await subgraph.rows("select id from competence where id = 'CASE_MANAGEMENT-05978036-2020-01-01'")).toEqual([]);
  expect(await subgraph.rows("select title from source_document where id = 'OWN'")).toEqual([{ title: "Own" }]);
});

test.each([
  [
    "districts.csv",
    "05111,",
    "5111,",
    "districts.csv, line 2, column ags: must be an AGS of 5 or 8 digits in North Rhine-Westphalia; 5111 looks like 05111: the leading zero is missing.",
  ],
  ["districts.csv", "05112,Duisburg", "05111,Duisburg", "districts.csv, line 3, column ags: must not repeat line 2."],
  [
    "districts.csv",
    "Düsseldorf,,yes",
    "Dortmund,,yes",
    "districts.csv, line 2, column administrative_district: must be one of Düsseldorf, Köln, Münster, Detmold, Arnsberg.",
  ],
  [
    "towns.csv",
    "05158,no",
    "05999,no",
    "towns.csv, line 18, column district: must be the key of a row in districts.csv.",
  ],
  [
    "authorities.csv",
    "ABH-05111,IMMIGRATION_OFFICE",
    "ABH-05111,POLICE",
    "authorities.csv, line 2, column kind: must be one of IMMIGRATION_OFFICE (Ausländerbehörde), NATURALISATION_OFFICE (Einbürgerungsbehörde), INTEGRATION_CENTRE (Kommunales Integrationszentrum), CASE_MANAGEMENT (Rechtskreisübergreifendes individuelles Case Management).",
  ],
  [
    "competences.csv",
    "RESIDENCE,05112,,,",
    "RESIDENCE,05111,2020-01-01,,",
    "competences.csv, line 6, column valid_from: must not overlap ABH-05111 for RESIDENCE (Ausländerangelegenheiten) in 05111 from the beginning until further notice.",
  ],
  [
    "competences.csv",
    "RESIDENCE,05111,,,",
    "RESIDENCE,05111,2021-01-01,2020-12-31,",
    "competences.csv, line 2, column valid_to: must not be before valid_from.",
  ],
  ["funding.csv", "1000000000", "10.5", "funding.csv, line 2, column amount_cents: must be a whole number of cents."],
  [
    "funding.csv",
    "NRW […] 2020: 10 Mio. €,no",
    "NRW […] 2020: 10 Mio. €,yes",
    "funding.csv, line 5, column leading: must be no: an earlier row leads this pillar, year and kind.",
  ],
  [
    "post-years.csv",
    "51800000",
    "51800001",
    "post-years.csv, line 2, column total_cents: must be the sum of the year's grants and material costs.",
  ],
  [
    "posts.csv",
    "05554,2020,",
    "05554,2024,",
    "posts.csv, line 5, column ags and year: must be the key of a row in post-years.csv.",
  ],
  [
    "posts.csv",
    "KI-05334002,5.00",
    "KI-05334002,5",
    "posts.csv, line 4, column funded_fte: must be full-time equivalents with two decimals, such as 2.50.",
  ],
  ["sources.csv", "Kreis Borken", "", "sources.csv, line 3, column issuer: must not be empty."],
  ["sources.csv", "id,kind", "key,kind", "sources.csv, line 1, column id: must be a column of the file."],
])("a bad row in %s (%s → %s) stops the load", async (file, text, by, message) => {
  const before = await counts();
  await expect(loadReferenceData(subgraph.ownerUrl, editedReference(file, text, by))).rejects.toThrow(message);

  expect(await counts()).toEqual(before);
});

test("a row with a column too many names file and line", async () => {
  const folder = editedReference("sources.csv", "Kreis Borken", "Kreis Borken,more");

  await expect(loadReferenceData(subgraph.ownerUrl, folder)).rejects.toThrow(
    "sources.csv, line 3: must have 5 cells, not 6.",
  );
});
