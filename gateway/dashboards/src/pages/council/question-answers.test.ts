import { expect, test } from "@jest/globals";
import { CONTRACT, getSavedQuery } from "../../testing/hub-contract.js";
import { answersOf } from "./question-answers.js";

const query = getSavedQuery("grosse-anfrage");
const sources = getSavedQuery("grosse-anfrage-sources");
const QUESTIONS = [
  { id: "QUESTION-1", statement: "In welcher Höhe?" },
  { id: "QUESTION-1A", statement: "Wofür?" },
  { id: "QUESTION-6", statement: "Welche Gruppen?" },
];
const ASKED = { asOf: "2026-11-29", status: "COMPLETE" };
const source = { title: "Niederschrift", date: "2021-02-04", issuer: "Rat", passage: "S. 3" };
const data = {
  councilInquiry: {
    ...ASKED,
    question1: {
      rows: [{ year: 2020, receivedCents: null, directCents: "0", suppression: "NOT_COLLECTED" }],
      missing: [{ fact: "GRANT", owner: "Bornheim", detail: "2020", suppression: "NOT_COLLECTED" }],
    },
    question1a: { lines: { nodes: [], totalCount: 0 }, missing: [] },
    question6: { established: null, groups: [], missing: [] },
  },
};
const answers = answersOf({
  runs: [
    { query, data },
    { query: sources, data: { councilInquiry: { ...ASKED, question6: { groups: [{ source }, { source }] } } } },
  ],
  ...{ questions: QUESTIONS, contract: CONTRACT, language: "de" },
});

test("each question has the tables about it alone, and 1a none of 1", () => {
  expect(answers.map(({ number, wording }) => [number, wording])).toEqual([
    ["1", "In welcher Höhe?"],
    ["1a", "Wofür?"],
    ["6", "Welche Gruppen?"],
  ]);
  expect(answers.map(({ tables }) => tables.map(({ title }) => title))).toEqual([
    ["Frage 1: Erhaltene Mittel je Jahr"],
    ["Frage 1a: Zahl der Buchungen"],
    ["Frage 6: Quellen"],
  ]);
});

test("what is missing is told with who would have to record it, and nothing where nothing is missing", () => {
  const [first, second] = answers;

  expect(first?.missing?.rows[0]?.slice(0, 3)).toEqual([
    { kind: "text", text: "Bewilligung" },
    { kind: "text", text: "Bornheim" },
    { kind: "text", text: "2020" },
  ]);
  expect(second?.missing).toBeNull();
});

test("no table repeats the state of the data, and a document that two rows cite stands once", () => {
  const tables = answers.flatMap((answer) => answer.tables);

  expect(tables.flatMap(({ columns }) => columns.map(({ header }) => header))).not.toContain("Datenstand");
  expect(answers[2]?.tables[0]?.rows).toHaveLength(1);
});

test("a withheld amount keeps its reason", () => {
  const cells = answers[0]?.tables[0]?.rows[0];

  expect(cells).toContainEqual({ kind: "missing", missing: "NOT_COLLECTED" });
  expect(cells).toContainEqual({ kind: "number", number: "0.00", isRounded: false });
});
