import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const texts = (statements: readonly { text: string }[]) => statements.map(({ text }) => text);

test("the three pillars bear both names, their instruments and apportionment keys, in two selects", async () => {
  const { data, statements } = await subgraph.ask(
    "{ pillars { pillar names { text source { id } } instrument apportionmentKeys } }",
  );
  const named = (number: number) => [
    { text: `Baustein ${number}`, source: { id: "S4" } },
    { text: `Unterteil ${number}`, source: { id: "S0" } },
  ];

  expect(data.pillars).toEqual([
    { pillar: "B1", names: named(1), instrument: "GRANT", apportionmentKeys: [] },
    { pillar: "B2", names: named(2), instrument: "LUMP_SUM", apportionmentKeys: ["FLUEAG", "AWOV"] },
    { pillar: "B3", names: named(3), instrument: "LUMP_SUM", apportionmentKeys: [] },
  ]);
  expect(statements).toBe(2);
});

test("each pillar's recipients, tasks, goals and who runs it are told in the documents' words", async () => {
  const { data } = await subgraph.ask(
    "{ pillars { titles { text } recipients { text } instruments { text } apportionment { text } tasks { text } goals { text } runBy { text source { id } } } }",
  );
  const [b1, b2, b3] = data.pillars;

  expect([b1, b2, b3].map(({ tasks, goals }) => [tasks.length, goals.length])).toEqual([
    [2, 3],
    [3, 2],
    [5, 5],
  ]);
  expect(texts(b1.instruments)).toContain("Förderrichtlinie");
  expect(texts(b3.goals)).toContain("Erhöhung der Einbürgerungszahlen für NRW");
  expect(texts(b3.recipients)).toContain(
    "Kommunen mit eigener Ausländerbehörde und/oder mit eigener Einbürgerungsbehörde",
  );
  expect(b3.runBy).toContainEqual({ text: "Ausländerbehörde der StädteRegion Aachen", source: { id: "S2" } });
});

test("the programme's documents are told by type, with their date as far as it is known, in three selects", async () => {
  const { data, statements } = await subgraph.ask(`{ programmeDocuments(type: GUIDE) { totalCount
    nodes { id type title date datePrecision issuer remark source { id } } } }`);

  expect(data.programmeDocuments).toMatchObject({
    totalCount: 2,
    nodes: [
      { id: "CONCEPT-GUIDE-2021", type: "GUIDE", date: "2021-01-12", datePrecision: "DAY", issuer: null },
      { id: "PRACTICE-GUIDE-2020", date: "2020", datePrecision: "YEAR", source: { id: "S2" } },
    ],
  });
  expect(statements).toBe(3);
});

test("all documents come page by page, each once", async () => {
  const query = `query ($after: String) { programmeDocuments(first: 10, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { data } = await subgraph.ask(query, { variables: { after } });
    ids.push(...data.programmeDocuments.nodes.map(({ id }: { id: string }) => id));
    total = data.programmeDocuments.totalCount;
    after = data.programmeDocuments.pageInfo.hasNextPage ? data.programmeDocuments.pageInfo.endCursor : null;
  } while (after !== null);

  expect(ids).toEqual([...new Set(ids)].toSorted());
  expect(ids).toHaveLength(total);
  expect(total).toBe(25);
});

test.each([
  ["B2-FUNDED-POSTS-2020", "363", "POSTS", "S0"],
  ["GRANTS-2021-04", "28", "GRANTS", "S4"],
  ["MINIMUM-FUNDING", "13000000000", "CENTS", "S4"],
  ["MODEL-SITES-2017-2019", "12", "SITES", "S0"],
  ["TERRITORIES-2021", "54", "TERRITORIES", "S2"],
  ["TRAINED-STAFF-BIELEFELD", "12", "PERSONS", "S0"],
])("the fact %s is %s %s", async (id, value, unit, source) => {
  const { data, statements } = await subgraph.ask(
    "{ programmeFacts(first: 100) { nodes { id value unit source { id } } } }",
  );

  expect(data.programmeFacts.nodes).toContainEqual({ id, value, unit, source: { id: source } });
  expect(statements).toBe(2);
});

test("the 54 of the sources are the 53 districts and Stadt Aachen", async () => {
  const { data } = await subgraph.ask("{ territories(kimOnly: true) { ags } }");
  const ags: string[] = data.territories.map((row: { ags: string }) => row.ags);

  expect(ags).toHaveLength(54);
  expect(ags.filter((key) => key.length > 5)).toEqual(["05334002"]);
});
