import { expect, test } from "@jest/globals";
import { answerEntities, createTestEngine } from "../../testing/create-test-engine.js";

const PERSON = { __typename: "Person" };
const people = (...ids: string[]) => ids.map((id) => ({ ...PERSON, id }));

/** Cases with people in them, whose names another subgraph knows, whose ages a third. */
function createOffice(
  cases: readonly (object | null)[],
  name = answerEntities(({ id }) => ({ ...PERSON, name: `N${id}` })),
) {
  return createTestEngine({
    cases: {
      sdl: `
        type Person @key(fields: "id") { id: ID! }
        type Case { of: Person others: [Person!] }
        type Query { cases: [Case] first: Person second: Person }`,
      answer: () => ({ data: { cases, first: people("1")[0], second: people("2")[0] } }),
    },
    names: { sdl: `type Person @key(fields: "id") { id: ID! name: String }`, answer: name },
  });
}

test("entities that stand in several places are asked for once", async () => {
  const { execute, asked } = createOffice([
    { of: people("1")[0], others: people("1", "2", "1") },
    { of: people("2")[0], others: people("3") },
    null,
    { of: null, others: null },
  ]);

  const { data, errors } = await execute("{ cases { of { name } others { name } } }");

  expect(errors).toEqual([]);
  expect(data).toEqual({
    cases: [
      { of: { name: "N1" }, others: [{ name: "N1" }, { name: "N2" }, { name: "N1" }] },
      { of: { name: "N2" }, others: [{ name: "N3" }] },
      null,
      { of: null, others: null },
    ],
  });
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["cases", "names"]);
  expect(asked[1]?.variables).toEqual({ representations: people("1", "2", "3") });
});

test("a thousand places of one entity are one representation", async () => {
  const { execute, asked } = createOffice(Array.from({ length: 1000 }, () => ({ of: people("7")[0] })));

  const { data } = await execute("{ cases { of { name } } }");

  expect(data).toEqual({ cases: Array.from({ length: 1000 }, () => ({ of: { name: "N7" } })) });
  expect(asked[1]?.variables).toEqual({ representations: people("7") });
});

test("fetches of one subgraph at one step are one request, and those that ask the same share a list", async () => {
  const { execute, asked } = createOffice([]);

  const same = await execute("{ first { name } second { name } }");
  const other = await execute("{ first { name } second { called: name } }");

  expect(same.data).toEqual({ first: { name: "N1" }, second: { name: "N2" } });
  expect(asked.slice(0, 2).map(({ subgraph }) => subgraph)).toEqual(["cases", "names"]);
  expect(asked[1]?.variables).toEqual({ representations: people("1", "2") });
  expect(other.errors).toEqual([]);
  expect(asked.slice(2).map(({ subgraph }) => subgraph)).toEqual(["cases", "names"]);
  expect(asked[3]?.variables).toEqual({ representations0: people("1"), representations1: people("2") });
});

test("where nobody is found, nobody is asked", async () => {
  const { execute, asked } = createOffice([{ of: null }, null]);

  expect((await execute("{ cases { of { name } } }")).data).toEqual({ cases: [{ of: null }, null] });
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["cases"]);
});

test("an entity that its subgraph does not know is null in what was asked of it, without an error", async () => {
  const { execute } = createOffice(
    [{ of: people("1")[0] }, { of: people("2")[0] }],
    answerEntities(({ id }) => (id === "1" ? null : { ...PERSON, name: "N2" })),
  );

  const { data, errors } = await execute("{ cases { of { id name } } }");

  expect(data).toEqual({ cases: [{ of: { id: "1", name: null } }, { of: { id: "2", name: "N2" } }] });
  expect(errors).toEqual([]);
});

test.each([
  { fact: "fewer entities than asked for", entities: [] },
  { fact: "more", entities: [null, null, null] },
  { fact: "a text for an entity", entities: [null, "text"] },
  { fact: "a list for an entity", entities: [null, []] },
  { fact: "an object for the list", entities: { 0: null, 1: null, length: 2 } },
  { fact: "null for the list", entities: null },
])("$fact is an INVALID_ANSWER with an error for each entity", async ({ entities }) => {
  const { execute } = createOffice([{ of: people("1")[0] }, { of: people("2")[0] }], () => ({
    data: { _entities: entities },
  }));

  const { data, errors, sources } = await execute("{ cases { of { id name } } }");

  expect(data).toEqual({ cases: [{ of: { id: "1", name: null } }, { of: { id: "2", name: null } }] });
  expect(errors).toMatchObject(
    [0, 1].map((index) => ({ path: ["cases", index, "of"], extensions: { code: "SOURCE_UNAVAILABLE" } })),
  );
  expect(sources).toEqual([
    { subgraph: "cases", reason: null },
    { subgraph: "names", reason: "INVALID_ANSWER" },
  ]);
});

test("a subgraph's error about one entity stands at every place of it", async () => {
  const error = { message: "No.", path: ["_entities", 1, "name"], extensions: { code: "NOT_FOUND" } };
  const { execute } = createOffice([{ of: people("1")[0] }, { of: people("2")[0], others: people("1", "2") }], () => ({
    data: {
      _entities: [
        { ...PERSON, name: "N1" },
        { ...PERSON, name: null },
      ],
    },
    errors: [error],
  }));

  const { errors } = await execute("{ cases { of { name } others { name } } }");

  expect(errors).toEqual(
    [
      ["cases", 1, "of", "name"],
      ["cases", 1, "others", 1, "name"],
    ].map((path) => ({ ...error, path })),
  );
});
