import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { camelCase } from "@kim-hub/records/column";
import { nounOf } from "@kim-hub/records/recorded-table";
import { importTerritory } from "../import/import-territory.js";
import { REGISTRY } from "../tables.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";
import { RECORDED_NOUNS } from "../testing/recorded-nouns.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  // What paid a post's month is an expenditure on personnel; the one that is recorded here is none.
  await importInput("Expenditure", PERSONNEL);
});

afterAll(() => subgraph.stop());

const as = coordinator("05382");
const PERSONNEL = {
  ...{ ags: "05382", year: 2024, pillar: "B1", number: 8, instrument: "GRANT", purpose: "PERSONNEL" },
  ...{ object: "Personalkosten", amountCents: "475000", source: "S2", passage: "Generated" },
};

/** A field's value as a file says it. */
function cellOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";

  return Array.isArray(value) ? value.join("|") : String(value ?? "");
}

/** Imports the file in which the input is the only row. */
async function importInput(noun: string, input: object) {
  const table = REGISTRY.recorded.find((candidate) => nounOf(candidate) === noun);
  if (!table) throw new Error(`${noun} is not recorded.`);
  const columns = table.columns.map(({ name }) => name);
  const cells = Object.fromEntries(columns.map((column) => [column, cellOf(Reflect.get(input, camelCase(column)))]));
  const { files, faults } = await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({ [table.file]: [cells] }),
  });

  return { faults, counts: files.map(({ inserted, changed, unchanged }) => ({ inserted, changed, unchanged })) };
}

test("every table that coordinators record is tested", () => {
  expect(RECORDED_NOUNS.map(({ noun }) => noun).toSorted()).toEqual(REGISTRY.recorded.map(nounOf).toSorted());
});

test.each(RECORDED_NOUNS)(
  "a $noun is recorded and corrected as the import would write it",
  async ({ noun, id, input, change, statements }) => {
    const recorded = await record(subgraph, noun, { as, input });
    const afterRecord = await importInput(noun, input);
    const corrected = await correct(subgraph, noun, { as, id, version: 1, input: { ...input, ...change } });
    const afterCorrect = await importInput(noun, { ...input, ...change });

    expect(recorded.errors).toBeUndefined();
    expect(recorded.data).toEqual({ [`record${noun}`]: { id, version: 1 } });
    expect(corrected.errors).toBeUndefined();
    expect(corrected.data).toEqual({ [`correct${noun}`]: { id, version: 2 } });
    const unchanged = { faults: [], counts: [{ inserted: 0, changed: 0, unchanged: 1 }] };
    expect([afterRecord, afterCorrect]).toEqual([unchanged, unchanged]);
    expect([recorded.statements, corrected.statements]).toEqual(statements);
  },
);

test.each(RECORDED_NOUNS)("a $noun is written by no other territory", async ({ noun, id, input }) => {
  const other = coordinator("05554");
  const recorded = await record(subgraph, noun, { as: other, input });
  const corrected = await correct(subgraph, noun, { as: other, id, version: 2, input });

  for (const { errors } of [recorded, corrected])
    expect(errors).toMatchObject([
      { message: `This ${noun} belongs to another territory.`, extensions: { code: "FORBIDDEN" } },
    ]);
});
