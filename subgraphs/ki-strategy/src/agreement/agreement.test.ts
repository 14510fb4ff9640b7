import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

const ASK = `query ($ags: Ags) { agreements(ags: $ags) { totalCount nodes {
  id agency kind party approvedBy notifiedOn validFrom validTo soundFrom restsTo authority { name } source { id } } } }`;
const cited = { source: "S2", passage: "test" };
const row = { ags: "05711", authority: "CM-05711", kind: "PROCESSOR", party: "Betreiber", ...cited };

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

/** The only agreements of Bielefeld. */
async function load(rows: readonly Readonly<Record<string, string>>[]) {
  await subgraph.rows("delete from agreement where territory_ags = '05711'");

  return importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "agreements.csv": rows.map((values, index) => ({ position: `80${index + 1}`, ...values })),
    }),
  });
}

const agreements = () => subgraph.ask(ASK, { variables: { ags: "05711" } });

test("an agreement is sound from when it is approved, notified and begun; without approval or notice never", async () => {
  const { faults } = await load([
    { ...row, approved_by: "Aufsicht", notified_on: "2024-11-01", valid_from: "2025-01-01" },
    { ...row, party: "Zweiter", approved_by: "Aufsicht", notified_on: "2025-03-01", valid_from: "2025-01-01" },
    { ...row, party: "Dritter", notified_on: "2024-11-01", valid_from: "2025-01-01" },
    { ...row, party: "Vierter", approved_by: "Aufsicht", valid_from: "2025-01-01", valid_to: "2025-12-31" },
  ]);
  const { data, statements } = await agreements();

  expect(faults).toEqual([]);
  expect(data.agreements.totalCount).toBe(4);
  expect(data.agreements.nodes.map(({ soundFrom }: { soundFrom: string | null }) => soundFrom)).toEqual([
    ...["2025-01-01", "2025-03-01", null, null],
  ]);
  expect(data.agreements.nodes[0]).toMatchObject({
    ...{ id: "05711-801", agency: "CM-05711", kind: "PROCESSOR", party: "Betreiber", approvedBy: "Aufsicht" },
    ...{ notifiedOn: "2024-11-01", validTo: null, restsTo: null, source: { id: "S2" } },
    authority: { name: expect.stringContaining("Bielefeld") },
  });
  // The territory, the page, the number; authorities, those of the same authority, and sources together.
  expect(statements).toBe(6);
});

test("one that follows another of its kind with the same party takes its place from its first day", async () => {
  await load([
    { ...row, valid_from: "2024-01-01", valid_to: "2024-06-30" },
    { ...row, valid_from: "2024-08-01" },
    { ...row, kind: "RETRIEVAL", valid_from: "2024-03-01" },
    { ...row, authority: "EBH-05711", valid_from: "2024-04-01" },
  ]);
  const { data } = await agreements();

  expect(data.agreements.nodes.map(({ restsTo }: { restsTo: string | null }) => restsTo)).toEqual([
    ...["2024-07-31", null, null, null],
  ]);
});

test.each([
  [{ authority: "CM-05554" }, "authority", "must be an authority of the territory or of one of its municipalities"],
  [{ authority: "CM-00000" }, "authority", "must be the key of a row in authorities.csv"],
  [{ valid_to: "2023-12-31" }, "valid_to", "must not be before valid_from"],
])("an agreement with %j is a fault", async (change, column, rule) => {
  expect((await load([{ ...row, valid_from: "2024-01-01", ...change }])).faults).toEqual([
    { file: "agreements.csv", line: 2, column, rule },
  ]);
});
