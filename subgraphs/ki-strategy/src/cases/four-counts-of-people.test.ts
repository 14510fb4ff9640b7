import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("four-counts-of-people");
});

afterAll(() => subgraph.stop());

const FIGURES = `query ($counts: CountedThing) { figures(ags: "05162004", counts: $counts) { nodes {
  counts subset bound count { value suppression } periodFrom wording otherStatements { id } source { passage } } } }`;

test("target group, contacts, counselling cases and case-management cases are four things, and the last is not collected", async () => {
  const { data } = await subgraph.ask(FIGURES);
  const told = data.figures.nodes.map(
    ({ counts, subset, bound, count }: { counts: string; subset: string; bound: string; count: { value: number } }) => [
      counts,
      subset,
      bound,
      count.value,
    ],
  );

  expect(told).toEqual([
    ["TARGET_GROUP", null, "UP_TO", 800],
    ["TARGET_GROUP", "mit Flüchtlingsstatus", "ABOUT", 100],
    ["CONTACTS", null, "MORE_THAN", 600],
    ["COUNSELLING_CASES", null, "ABOUT", 70],
    ["CASE_MANAGEMENT_CASES", null, null, null],
    ["POSTS", "im Case Management", "EXACT", 6],
  ]);
  expect(data.figures.nodes[4].count.suppression).toBe("NOT_COLLECTED");
  expect(data.figures.nodes.flatMap(({ otherStatements }: { otherStatements: object[] }) => otherStatements)).toEqual(
    [],
  );
});

test("contacts are told with the time they are counted over", async () => {
  const { data } = await subgraph.ask(FIGURES, { variables: { counts: "CONTACTS" } });

  expect(data.figures.nodes).toMatchObject([{ periodFrom: "2019-03", wording: "mehr als 600 seit März" }]);
});

const figure = (changes: object) => ({
  ...{ scope: "05162004", position: "010", counts: "CASE_MANAGEMENT_CASES", bound: "EXACT", value: 4 },
  ...{ wording: "vier", source: "05162004-2019", passage: "vier Fälle", ...changes },
});
const write = (changes: object) =>
  record(subgraph, "Figure", {
    as: coordinator("05162"),
    input: figure(changes),
    fields: "count { value suppression } wording source { passage }",
  });

test("four cases are told neither as a number nor in words; four posts are", async () => {
  const cases = await write({});
  const posts = await write({ position: "011", counts: "POSTS", wording: "vier Stellen" });

  expect(cases.data.recordFigure).toEqual({
    count: { value: null, suppression: "PRIMARY" },
    wording: null,
    source: { passage: null },
  });
  expect(posts.data.recordFigure).toMatchObject({ count: { value: 4, suppression: "NONE" }, wording: "vier Stellen" });
});

test("a part stays back where the rest of the whole would be fewer than five", async () => {
  await write({ position: "020", counts: "COUNSELLING_CASES", value: 74, keyDate: "2020-01-01", wording: "74" });
  const part = { counts: "COUNSELLING_CASES", keyDate: "2020-01-01", wording: "davon" };
  const secret = await write({ position: "021", value: 70, subset: "Frauen", ...part });
  const told = await write({ position: "022", value: 69, subset: "über 18", ...part });

  expect(secret.data.recordFigure).toEqual({
    count: { value: null, suppression: "SECONDARY" },
    wording: null,
    source: { passage: null },
  });
  expect(told.data.recordFigure).toMatchObject({ count: { value: 69 }, wording: "davon" });
});

test("the smallest part stays back where all parts together would tell one that is withheld", async () => {
  const of = { counts: "COUNSELLING_CASES", keyDate: "2021-01-01", wording: "davon" };
  await write({ position: "030", value: 20, ...of });
  await write({ position: "034", value: 3, keyDate: "2021-06-01", counts: of.counts, wording: "drei" });
  await write({
    position: "035",
    value: 2,
    subset: "Frauen",
    keyDate: "2021-06-01",
    counts: of.counts,
    wording: "zwei",
  });
  await write({ position: "031", value: 3, subset: "divers", ...of });
  await write({ position: "032", value: 8, subset: "Frauen", ...of });
  await write({ position: "033", value: 9, subset: "Männer", ...of });
  const { data } = await subgraph.ask(
    `{ figures(ags: "05162004", counts: COUNSELLING_CASES, first: 100) { nodes { id count { value suppression } } } }`,
  );
  const counts = Object.fromEntries(
    data.figures.nodes.map(({ id, count }: { id: string; count: object }) => [id, count]),
  );

  expect(["030", "031", "032", "033"].map((position) => counts[`05162004-${position}`])).toEqual([
    { value: 20, suppression: "NONE" },
    { value: null, suppression: "PRIMARY" },
    { value: null, suppression: "SECONDARY" },
    { value: 9, suppression: "NONE" },
  ]);
});

test("persons per post say as what the persons are counted; contacts are no persons", async () => {
  const row = { ags: "05162004", quarter: "2020-Q1", postKind: "CASE_MANAGER", persons: 70, approximate: true };
  const input = { ...row, filledFte: "6.00", source: "05162004-2019", passage: "rund 70" };
  const write = (counts: string) =>
    record(subgraph, "Accompaniment", {
      ...{ as: coordinator("05162"), input: { ...input, counts }, fields: "counts perFte" },
    });
  const contacts = await write("CONTACTS");
  const cases = await write("COUNSELLING_CASES");

  expect(contacts.errors).toMatchObject([
    {
      message:
        "The value of counts must be one of TARGET_GROUP (Zielgruppe), COUNSELLING_CASES (Beratungsfälle), CASE_MANAGEMENT_CASES (Case-Management-Fälle).",
    },
  ]);
  expect(cases.data).toEqual({ recordAccompaniment: { counts: "COUNSELLING_CASES", perFte: "11.67" } });
});

test.each([
  [{ bound: null }, "bound must stand where there is a value, and only there"],
  [{ counts: "APPORTIONED_PERSONS" }, "keyDate must not be empty for an apportionment"],
  [{ apportionmentKey: "FLUEAG" }, "apportionmentKey must be empty where no apportioned persons are counted"],
  [{ keyDate: "2019-11-01", periodFrom: "2019" }, "keyDate must be empty where the figure counts over a time"],
])("the figure %j says too little or too much and is refused", async (changes, fault) => {
  const { errors } = await write({ position: "012", ...changes });

  expect(errors).toMatchObject([{ message: `The value of ${fault}.` }]);
});
