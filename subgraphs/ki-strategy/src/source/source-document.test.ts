import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const bielefeld = coordinator("05711");
const source = (id: string, changes: object = {}) => ({
  ...{ id, territory: "05711", kind: "NOTICE_PAPER", title: "Sachstand KIM", date: "2024-05-01" },
  ...{ issuer: "Stadt Bielefeld", url: "https://example.org/vorlage/17", sha256: "a1".repeat(32), ...changes },
});
const refused = (message: string) => [{ message, extensions: { code: "BAD_USER_INPUT" } }];

test("a coordinator records a document and cites it in the next mutation", async () => {
  const recorded = await record(subgraph, "Source", {
    ...{ as: bielefeld, input: source("05711-2024-17") },
    fields: "id kind title date issuer url sha256 version territory { name }",
  });
  const cited = await record(subgraph, "Milestone", {
    as: bielefeld,
    input: { scope: "05711", position: "901", title: "Fachtag", source: "05711-2024-17", passage: "am 2. Mai" },
    fields: "document { id kind title date issuer url sha256 passage passageKind }",
  });

  const { territory, ...said } = source("05711-2024-17");
  expect(territory).toBe("05711");
  expect(recorded.data?.recordSource).toEqual({ ...said, version: 1, territory: { name: "Bielefeld" } });
  expect(cited.data?.recordMilestone.document).toEqual({ ...said, passage: "am 2. Mai", passageKind: "QUOTATION" });
});

test("a corrected document keeps what it said before in its history", async () => {
  await record(subgraph, "Source", { as: bielefeld, input: source("05711-2024-18") });
  await correct(subgraph, "Source", {
    ...{ as: bielefeld, id: "05711-2024-18", version: 1, input: source("05711-2024-18", { title: "Zweite Fassung" }) },
  });
  const { data } = await subgraph.ask(
    `{ history(table: "source_document", rowId: "05711-2024-18") { nodes { action values { column value } } } }`,
    { as: bielefeld },
  );

  expect(data.history.nodes).toMatchObject([{ action: "RECORDED" }, { action: "CORRECTED" }]);
  expect(data.history.nodes[1].values).toContainEqual({ column: "title", value: "Sachstand KIM" });
});

test.each([
  ["2024-17", {}, "The value of id must begin with the AGS of its territory and a hyphen."],
  ["05554-2024-17", {}, "The value of id must begin with the AGS of its territory and a hyphen."],
  ["05711 2024", {}, "The value of id must be a name of at most 100 characters without blanks, such as 05711-2024-17."],
  [
    "05711-1",
    { sha256: "A1".repeat(32) },
    "The value of sha256 must be a SHA-256 of 64 hexadecimal digits in lower case.",
  ],
  ...["ftp://example.org", "example.org/1", "https://name:secret@example.org", "https://", "javascript:alert(1)"].map(
    (url): [string, object, string] => [
      "05711-1",
      { url },
      "The value of url must be a web address that begins with https:// or http:// and holds no password.",
    ],
  ),
])("the source %s with %j is refused", async (id, changes, message) => {
  const { errors } = await record(subgraph, "Source", { as: bielefeld, input: source(id, changes) });

  expect(errors).toMatchObject(refused(message));
});

test("a coordinator records no document for another territory and changes none that came with the hub", async () => {
  const foreign = await record(subgraph, "Source", {
    as: bielefeld,
    input: source("05554-2024-17", { territory: "05554" }),
  });
  const shipped = await correct(subgraph, "Source", {
    ...{ as: bielefeld, id: "S1", version: 1, input: source("05711-2024-17") },
  });

  expect(foreign.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(shipped.errors).toMatchObject([
    { message: "This Source is the state's and no territory's.", extensions: { code: "FORBIDDEN" } },
  ]);
});

test("a territory's documents are listed, and those that came with the hub", async () => {
  await record(subgraph, "Source", {
    as: coordinator("05382"),
    input: source("05382012-1", { territory: "05382012" }),
  });
  const query = "query ($ags: Ags) { sources(ags: $ags) { totalCount nodes { id } } }";
  const town = await subgraph.ask(query, { variables: { ags: "05382012" } });
  const shipped = await subgraph.ask(query);

  expect(town.data.sources).toEqual({ totalCount: 1, nodes: [{ id: "05382012-1" }] });
  expect(shipped.data.sources.nodes).toEqual(["S0", "S1", "S2", "S3", "S4", "S5"].map((id) => ({ id })));
});

test("a file of sources must name the territory that an id begins with", async () => {
  const own = await importTerritory({
    url: subgraph.ownerUrl,
    folder: createCsvFolder({
      "sources.csv": [
        { id: "05566-1", title: "Bericht", issuer: "Kreis Steinfurt" },
        { id: "X1", title: "Bericht", issuer: "Kreis A", territory: "05566" },
        { id: "05566-2", title: "Bericht", issuer: "Kreis Steinfurt", territory: "05566" },
      ],
    }),
  });

  expect(own.faults).toEqual([
    { file: "sources.csv", line: 2, column: "territory", rule: "must be the AGS that the id begins with" },
    { file: "sources.csv", line: 3, column: "id", rule: "must begin with the AGS of its territory and a hyphen" },
  ]);
});
