import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const bielefeld = coordinator("05711");
const readers = [
  { role: Role.PUBLIC },
  { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT },
  { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT },
  bielefeld,
];
const cited = (count: number) => ({ source: "S2", passage: `in ${count} Fällen` });

const GAP = "id version reportedCases { value suppression } source { id passage }";
const gap = (position: string, caseCount: number | null, field?: string) => ({
  ...{ scope: "05711", position, title: "Kein Angebot", type: "NO_OFFER", status: "REPORTED", field },
  ...{ caseCount, ...cited(caseCount ?? 0) },
});

const PERSONS = "id version personsAccompanied { value suppression } filledFte perFte source { id passage }";
const accompanied = (persons: number, quarter = "2024-Q1") => ({
  ...{ ags: "05711", quarter, postKind: "CASE_MANAGER", persons, approximate: false, filledFte: "2.00" },
  ...cited(persons),
});
const withheld = { value: null, suppression: "PRIMARY" };

test.each([
  [2, "HEALTH", withheld],
  [1, "DEBTS", withheld],
  [9, "FAMILY", withheld],
  [10, "HEALTH", { value: 10, suppression: "NONE" }],
  [4, "WORK", withheld],
  [5, "WORK", { value: 5, suppression: "NONE" }],
  [0, "WORK", withheld],
  [null, "HEALTH", { value: null, suppression: "NOT_COLLECTED" }],
])("of %p reported cases in the field %s every reader learns %j", async (count, field, expected) => {
  const position = String(200 + (count ?? 50) * 10 + field.length).padStart(3, "0");
  const recorded = await record(subgraph, "ServiceGap", {
    ...{ as: bielefeld, input: gap(position, count, field), fields: GAP },
  });
  const query = `{ serviceGaps(ags: "05711", first: 100) { nodes { ${GAP} } } }`;
  const answers = await Promise.all(readers.map((as) => subgraph.ask(query, { as })));

  expect(recorded.errors).toBeUndefined();
  const passage = expected === withheld ? null : cited(count ?? 0).passage;
  const row = { id: `05711-${position}`, version: 1, reportedCases: expected, source: { id: "S2", passage } };
  expect(recorded.data?.recordServiceGap).toEqual(row);
  for (const { data } of answers) expect(data.serviceGaps.nodes).toContainEqual(row);
});

test("a ratio is withheld with its count, also where a correction is read back", async () => {
  const recorded = await record(subgraph, "Accompaniment", { as: bielefeld, input: accompanied(3), fields: PERSONS });
  const corrected = await correct(subgraph, "Accompaniment", {
    ...{ as: bielefeld, id: "05711-2024-Q1-CASE_MANAGER", version: 1, input: accompanied(4), fields: PERSONS },
  });
  const { data, text } = await subgraph.ask(
    `{ personsPerPost(ags: "05711", quarter: "2024-Q1") { suppression rows { ${PERSONS} } } }`,
  );

  const row = { personsAccompanied: withheld, filledFte: "2.00", perFte: null, source: { id: "S2", passage: null } };
  expect(recorded.data?.recordAccompaniment).toMatchObject({ version: 1, ...row });
  expect(corrected.data?.correctAccompaniment).toMatchObject({ version: 2, ...row });
  expect(data.personsPerPost).toMatchObject({ suppression: "NONE", rows: [row] });
  expect(text).not.toContain("Fällen");
});

test("a count that reaches k comes with its ratio and its passage", async () => {
  const { data } = await record(subgraph, "Accompaniment", {
    ...{ as: bielefeld, input: accompanied(5, "2024-Q2"), fields: PERSONS },
  });

  expect(data?.recordAccompaniment).toMatchObject({
    ...{ personsAccompanied: { value: 5, suppression: "NONE" }, perFte: "2.50", source: { passage: "in 5 Fällen" } },
  });
});

test("the history tells no count of clients, whatever its size: two versions would tell the difference", async () => {
  await record(subgraph, "Accompaniment", { as: bielefeld, input: accompanied(12, "2024-Q3") });
  await correct(subgraph, "Accompaniment", {
    ...{ as: bielefeld, id: "05711-2024-Q3-CASE_MANAGER", version: 1, input: accompanied(13, "2024-Q3") },
  });
  await record(subgraph, "ServiceGap", { as: bielefeld, input: gap("951", 2, "HEALTH") });
  await correct(subgraph, "ServiceGap", {
    ...{ as: bielefeld, id: "05711-951", version: 1, input: gap("951", 1, "HEALTH") },
  });
  const HISTORY = `query ($table: String!, $rowId: ID!) { history(table: $table, rowId: $rowId) {
    nodes { version values { column value suppression } } } }`;
  const asked = [
    { table: "accompaniment", rowId: "05711-2024-Q3-CASE_MANAGER", withheld: ["passage", "persons"] },
    { table: "service_gap", rowId: "05711-951", withheld: ["case_count", "passage"] },
  ];

  for (const as of [bielefeld, { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT }]) {
    for (const { withheld: columns, ...variables } of asked) {
      const { data, text } = await subgraph.ask(HISTORY, { as, variables });
      const values: { column: string; suppression: string }[] = data.history.nodes[1].values;
      const secret = values.filter(({ suppression }) => suppression !== "NONE");

      expect(secret.toSorted((left, right) => left.column.localeCompare(right.column))).toEqual(
        columns.map((column) => ({ column, value: null, suppression: "SECONDARY" })),
      );
      expect(text).not.toContain("Fällen");
    }
  }
});

test("as of an earlier instant a count is the present one: two versions would tell the difference", async () => {
  await record(subgraph, "Accompaniment", { as: bielefeld, input: accompanied(12, "2024-Q4") });
  const knownAt = new Date(Date.now() + 1).toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await correct(subgraph, "Accompaniment", {
    ...{ as: bielefeld, id: "05711-2024-Q4-CASE_MANAGER", version: 1, input: accompanied(13, "2024-Q4") },
  });
  const asked = `{ personsPerPost(ags: "05711", quarter: "2024-Q4") { rows { version ${PERSONS} } } }`;
  const { data } = await subgraph.ask(asked, { knownAt });

  expect(data.personsPerPost.rows).toMatchObject([
    { version: 1, personsAccompanied: { value: 13 }, source: { passage: "in 13 Fällen" } },
  ]);
});

test("a refused correction names no count", async () => {
  await record(subgraph, "ServiceGap", { as: bielefeld, input: gap("961", 2, "HEALTH") });
  const { text } = await correct(subgraph, "ServiceGap", {
    ...{ as: bielefeld, id: "05711-961", version: 7, input: gap("961", 3, "HEALTH") },
  });

  expect(text).toContain("changed meanwhile");
  expect(text).not.toMatch(/case|Fällen/i);
});

test("a page's total and order do not depend on counts", async () => {
  const query = `{ serviceGaps(ags: "05711", first: 100) { totalCount nodes { id } } }`;
  const { data } = await subgraph.ask(query);
  const ids = data.serviceGaps.nodes.map(({ id }: { id: string }) => id);

  expect(ids).toEqual(ids.toSorted());
  expect(data.serviceGaps.totalCount).toBe(ids.length);
});
