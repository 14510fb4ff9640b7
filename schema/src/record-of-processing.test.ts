import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { compose } from "./compose.js";
import { listOwnedFields } from "./data-rules.js";
import { createRecordOfProcessing } from "./record-of-processing.js";
import { writeRecordPage } from "./record-page.js";
import { type Contract, readContracts } from "./subgraphs.js";

const contracts = readContracts();
const record = createRecordOfProcessing(contracts);
const activityOf = (subgraph: string) => record.activities.find((activity) => activity.subgraph === subgraph);

test("the committed record of processing and its page are the ones that the committed contracts make", () => {
  expect(readFileSync("record-of-processing.json", "utf8")).toBe(`${JSON.stringify(record, null, 2)}\n`);
  expect(readFileSync("record-of-processing.html", "utf8")).toBe(writeRecordPage(record));
});

test("each field of each contract stands on the page with its class, basis and period", () => {
  const page = writeRecordPage(record);
  const rows = page.split("\n").filter((line) => line.startsWith("<tr><td><code>") && line.split("<td>").length === 7);

  expect(rows).toHaveLength(listOwnedFields(contracts).length);
  // Class, basis, period and readers.
  expect(
    rows.filter((row) =>
      row
        .split("<td>")
        .slice(3)
        .some((cell) => cell.startsWith("</td>")),
    ),
  ).toEqual([]);
});

test("what Art. 30 Abs. 1 asks is told of each controller", () => {
  for (const activity of record.activities) {
    const { subgraph, controller, purposes, personCategories, dataCategories, erasure } = activity;

    expect({
      subgraph,
      empty: [controller, purposes, personCategories, dataCategories, erasure].filter((each) => each.length === 0),
    }).toEqual({
      ...{ subgraph, empty: [] },
    });
  }
  expect(record.measures).not.toEqual([]);
  expect(record.thirdCountries).toMatch(/^Keine\./);
});

test("who may see a class, and for how long it is kept, is what matrix and periods say", () => {
  const special = activityOf("case-management")?.dataCategories.find(({ dataClass }) => dataClass === "SPECIAL");

  expect(special?.readers).toEqual([
    { role: "Case Manager:in (eigene Fälle und Vertretungen)", purpose: "Fallarbeit" },
  ]);
  expect(activityOf("trust-centre")?.erasure.find(({ record: name }) => name === "RELEASED_PATH")).toMatchObject({
    period: "P90D",
  });
});

test("basis and period are a field's own: no controller of personal data has one text for all", () => {
  for (const subgraph of ["case-management", "immigration", "naturalisation", "trust-centre"]) {
    const fields = activityOf(subgraph)?.fields ?? [];

    expect(new Set(fields.map(({ basis }) => basis)).size).toBeGreaterThan(4);
    expect(new Set(fields.map(({ retention }) => retention)).size).toBeGreaterThan(2);
  }
});

const contract = (name: string, retention: string, dataClass = "CASE"): Contract => ({
  name,
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    directive @data(class: String!, basis: String!, retention: String!, sharedWith: [String!]) on FIELD_DEFINITION | OBJECT
    type Query { file: File @shareable @data(class: "${dataClass}", basis: "x", retention: "${retention}") }
    type File @key(fields: "id") { id: ID! @data(class: "PUBLIC", basis: "x", retention: "PUBLIC_RECORD") }`),
});

test("a period that nobody has set, or that another office has, does not compose", () => {
  expect(() => compose([contract("immigration", "P10Y")])).toThrow(
    'immigration keeps Query.file as "P10Y", for which neither schema/retention.csv nor schema/without-period.csv has a row.',
  );
  expect(() => compose([contract("immigration", "NATURALISATION_PROCEDURE")])).toThrow("for which neither");
  expect(compose([contract("naturalisation", "NATURALISATION_PROCEDURE")])).toContain("type File");
});

test("a field to which two owners give different classes does not compose", () => {
  expect(() => compose([contract("a", "FIGURE", "CASE"), contract("b", "FIGURE", "STATUS")])).toThrow(
    "Query.file has several classes, one to an owner: CASE, STATUS.",
  );
});
