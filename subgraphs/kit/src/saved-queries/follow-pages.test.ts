import { expect, test } from "@jest/globals";
import type { Answer } from "../document/answer.js";
import { findConnections } from "./find-connections.js";
import { followPages } from "./follow-pages.js";

const QUERY = `
  query Q($a: String, $b: String) {
    letters(after: $a) { ...page }
    inner: place { name digits: numbers(first: 2, after: $b) { lines { edges { id } info: pageInfo { more: hasNextPage endCursor } } rules } }
    fixed(after: "x") { nodes { id } pageInfo { hasNextPage endCursor } }
    single { nodes { id } pageInfo { hasNextPage endCursor } }
  }
  fragment page on Letters { nodes { id } pageInfo { hasNextPage endCursor } totalCount }`;

const LETTERS = ["A", "B", "C"];
const DIGITS = ["1", "2"];

type Variables = Readonly<Record<string, unknown>>;

/** An answer with one letter and one digit, those after the cursors. */
function answerTo({ a, b }: Variables): Answer {
  const at = (list: readonly string[], cursor: unknown) => list.indexOf(String(cursor)) + 1;
  const [letter, digit] = [at(LETTERS, a), at(DIGITS, b)];
  const info = { more: digit + 1 < DIGITS.length, endCursor: DIGITS[digit] };
  const data = {
    letters: {
      ...{ nodes: [{ id: LETTERS[letter] }], totalCount: 3 },
      pageInfo: { hasNextPage: letter + 1 < LETTERS.length, endCursor: LETTERS[letter] },
    },
    inner: { name: "Borken", digits: { lines: { edges: [{ id: DIGITS[digit] }], info }, rules: ["r"] } },
  };

  return { data, extensions: { asked: [a, b] } };
}

async function follow(ask: (variables: Variables) => Answer, variables: Variables = {}) {
  const told: string[] = [];
  const asked: Variables[] = [];
  const result = await followPages({
    ...{ connections: findConnections(QUERY), variables },
    ask: async (given) => {
      asked.push(given);

      return ask(given);
    },
    onPage: ({ path }, page) => told.push(`${path.join(".")} ${page}`),
  });

  return { ...result, told, asked };
}

test("a connection is where after takes a variable and pageInfo is selected, also further inside and under other names", () => {
  expect(findConnections(QUERY)).toMatchObject([
    { path: ["letters"], variable: "a", items: ["nodes"], pageInfo: "pageInfo", hasNextPage: "hasNextPage" },
    { path: ["inner", "digits", "lines"], variable: "b", items: ["edges"], pageInfo: "info", hasNextPage: "more" },
  ]);
});

test("each connection is followed in turn to its end, and everything else is that of the first answer", async () => {
  const { answer, fault, pages, told, asked } = await follow(answerTo, { first: 1 });

  expect(pages).toEqual(asked.map(answerTo));
  expect({ fault, told }).toEqual({ fault: null, told: ["letters 2", "letters 3", "inner.digits.lines 2"] });
  expect(asked).toEqual([{ first: 1 }, { first: 1, a: "A" }, { first: 1, a: "B" }, { first: 1, b: "1" }]);
  expect(answer).toEqual({
    extensions: { asked: [undefined, undefined] },
    data: {
      letters: {
        ...{ nodes: [{ id: "A" }, { id: "B" }, { id: "C" }], totalCount: 3 },
        pageInfo: { hasNextPage: false, endCursor: "C" },
      },
      inner: {
        name: "Borken",
        digits: { lines: { edges: [{ id: "1" }, { id: "2" }], info: { more: false, endCursor: "2" } }, rules: ["r"] },
      },
    },
  });
});

test("a cursor that is given is where the pages begin", async () => {
  expect((await follow(answerTo, { a: "B", b: "1" })).told).toEqual([]);
});

test.each([["A"], [null]])("a cursor that does not move ends the pages with a sentence: %j", async (endCursor) => {
  const stuck = { data: { letters: { nodes: [{ id: "A" }], pageInfo: { hasNextPage: true, endCursor } } } };
  const { answer, fault, asked } = await follow(() => stuck);

  expect(fault).toBe("letters says that it goes on, but its cursor does not move.");
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(answer.data).toMatchObject({ letters: { nodes: expect.arrayContaining([{ id: "A" }]) } });
});

test("errors end the pages: what came before them stays, and they stand in the answer", async () => {
  const errors = [{ message: "Too late." }];
  const late = await follow((variables) => (variables.a === "A" ? { data: null, errors } : answerTo(variables)));
  const early = await follow((variables) => ({ ...answerTo(variables), errors }));

  expect(late.answer).toMatchObject({ errors, data: { letters: { nodes: [{ id: "A" }] } } });
  expect(early).toMatchObject({ told: [], answer: { errors } });
});

test("a page without the connection is a fault that names it", async () => {
  const { fault } = await follow((variables) =>
    variables.a === "A" ? { data: { letters: null } } : answerTo(variables),
  );

  expect(fault).toBe("A page of letters was answered without it.");
});
