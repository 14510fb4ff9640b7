import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { buildSchema } from "graphql";
import { renderCsv } from "./csv.js";

const SCHEMA = buildSchema(`
  scalar Decimal
  scalar BigInt
  type Query { cases: [Case!]! posts: [Post!]! policyVersion: String }
  type Case { id: ID! title: String manager: Person stages: [Stage!]! contacts: [Contact!]! marks: [String!]! }
  type Person { id: ID name: String }
  type Stage { code: String startedOn: String steps: [Step!]! }
  type Step { code: String }
  type Contact { on: String }
  type Post { fte: Decimal cents: BigInt share: Float count: Int title: String }`);

const render = (query: string, data: unknown, operation?: string) =>
  renderCsv(data, { query, operation, schema: SCHEMA });
const read = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ";" });

test("rows have a column for each field that was asked for, in the order of the query, under the mark of UTF-8", () => {
  const query =
    "query { policyVersion cases { id ...more __typename } } fragment more on Case { who: manager { id name } title }";
  const cases = [
    { title: 'Größe; "Wohnung"', __typename: "Case", who: { name: "A", id: "1" }, id: "c-1" },
    { id: "c-2", who: null, title: null, __typename: "Case" },
  ];

  expect(render(query, { policyVersion: "2026-1", cases })).toBe(
    [
      "\uFEFFpolicyVersion;cases.id;cases.who.id;cases.who.name;cases.title",
      '2026-1;c-1;1;A;"Größe; ""Wohnung"""',
      "2026-1;c-2;;;",
    ].join("\n"),
  );
});

test("a list in a list makes a row for each innermost item, and what has none is a row all the same", () => {
  const query = "{ cases { id stages { code steps { code } } marks } }";
  const cases = [
    {
      ...{ id: "c-1", marks: ["A", "B"] },
      stages: [
        { code: "FIRST", steps: [{ code: "X" }, { code: "Y" }] },
        { code: "SECOND", steps: [] },
      ],
    },
    { id: "c-2", stages: [], marks: [] },
  ];

  expect(read(render(query, { cases }))).toEqual([
    ["cases.id", "cases.stages.code", "cases.stages.steps.code", "cases.marks"],
    ["c-1", "FIRST", "X", "A|B"],
    ["c-1", "FIRST", "Y", "A|B"],
    ["c-1", "SECOND", "", "A|B"],
    ["c-2", "", "", ""],
  ]);
});

test("two lists of which neither lies in the other make no table", () => {
  const query = "{ cases { id stages { code } contacts { on } } }";

  expect(() => render(query, { cases: [{ id: "c-1", stages: [], contacts: [] }] })).toThrow(
    "One table cannot hold cases.stages and cases.contacts, of which neither lies in the other: ask for one of them.",
  );
  expect(() => render("{ cases { id } posts { count } }", { cases: [], posts: [] })).toThrow(
    /cases and posts|posts and cases/,
  );
});

test("numbers have a decimal comma and stay numbers; texts that begin like a formula do not become one", () => {
  const query = "{ posts { fte cents share count title } }";
  const posts = [
    { fte: "-2.50", cents: "-5700000", share: 0.125, count: -3, title: "-2.50" },
    ...["=1+1", "+49 521", "@SUM(A1)", "2.50", "\t=1"].map((title) => ({ title })),
  ];

  expect(read(render(query, { posts })).slice(1)).toEqual([
    ["-2,50", "-5700000", "0,125", "-3", "'-2.50"],
    ...["'=1+1", "'+49 521", "'@SUM(A1)", "2.50", "'\t=1"].map((title) => ["", "", "", "", title]),
  ]);
});

test("a text in the place of a number is a text: a hub that is asked by its address may answer anything", () => {
  const posts = ["=1+1", "-1+cmd|' /C calc'!A0"].map((fte) => ({ fte }));

  expect(read(render("{ posts { fte } }", { posts })).slice(1)).toEqual([["'=1+1"], ["'-1+cmd|' /C calc'!A0"]]);
});

test("an answer without a row is its header, also of the one operation that was asked", () => {
  expect(render("query One { cases { id } } query Two { posts { count } }", { posts: [] }, "Two")).toBe(
    "\uFEFFposts.count",
  );
});
