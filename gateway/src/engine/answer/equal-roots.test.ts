import { QueryPlanner } from "@apollo/query-planner";
import { expect, jest, test } from "@jest/globals";
import { buildASTSchema, graphqlSync, parse } from "graphql";
import { answerEntities, createTestEngine, type TestSource } from "../../testing/create-test-engine.js";

const PEOPLE = `
  type Person @key(fields: "id") { id: ID! name: String! self: Query }
  type Query { person(id: ID, of: [Int]): Person people: [Person!] one: Person! motto: String fails: Person }
  type Mutation { add(id: ID): Person }`;
const ADA = { __typename: "Person", id: "1", name: "Ada" };
const fail = (): never => {
  throw new Error("Nobody knows.");
};

/** People, and what another subgraph says of them. */
function createPeople(
  people: object = {},
  homes: TestSource["answer"] = answerEntities(() => ({ ...ADA, street: "Am Markt", town: "Herford" })),
) {
  const schema = buildASTSchema(parse(PEOPLE), { assumeValid: true });
  const one = { ...ADA, self: () => rootValue };
  const rootValue: object = {
    person: ADA,
    people: [ADA, ADA],
    one,
    motto: "Sapere aude",
    fails: fail,
    add: ADA,
    ...people,
  };

  return createTestEngine({
    people: {
      sdl: PEOPLE,
      answer: ({ query, variables }) => graphqlSync({ schema, source: query, rootValue, variableValues: variables }),
    },
    homes: {
      sdl: `type Person @key(fields: "id") { id: ID! street: String town: String! }`,
      answer: homes,
    },
  });
}

const ALIASES = Array.from({ length: 60 }, (_, index) => `p${index}`);
const under = (value: unknown) => Object.fromEntries(ALIASES.map((alias) => [alias, value]));
/** The root field under each alias. */
const sixty = (field: string) => `{ ${ALIASES.map((alias) => `${alias}: ${field}`).join(" ")} }`;

test("60 equal roots are one field for the subgraphs, and stand under each name in the answer", async () => {
  const { execute, asked } = createPeople();

  const { data, errors } = await execute(sixty(`person(id: "1") { name street }`));

  expect(asked.map(({ query }) => query)).toEqual([
    "{p0:person(id:1){__typename id name}}",
    "query($representations:[_Any!]!){_entities(representations:$representations){...on Person{street}}}",
  ]);
  expect(asked[1]?.variables).toEqual({ representations: [{ __typename: "Person", id: "1" }] });
  expect({ data, errors }).toEqual({ data: under({ name: "Ada", street: "Am Markt" }), errors: [] });
});

test("roots are equal in whatever order their arguments are written, and in fragments", async () => {
  const { execute, asked } = createPeople();

  const { text } = await execute(
    `query ($id: ID) { ...Both a: person(id: $id, of: [1]) { name } ... on Query { ... { d: person(id: $id, of: [1]) { name } } } }
     fragment Both on Query { b: person(of: [1], id: $id) { name } c: person(id: $id) { name } }`,
    { id: "1" },
  );

  expect(asked[0]?.query.match(/person\(/g)).toHaveLength(2);
  expect(text).toBe(`{"b":{"name":"Ada"},"c":{"name":"Ada"},"a":{"name":"Ada"},"d":{"name":"Ada"}}`);
});

test("a fragment that stands at the root and below it is left whole below", async () => {
  const { execute } = createPeople();

  const { data } = await execute("{ ...Two one { self { ...Two } } } fragment Two on Query { a: motto b: motto }");

  expect(data).toEqual({ a: "Sapere aude", b: "Sapere aude", one: { self: { a: "Sapere aude", b: "Sapere aude" } } });
});

test("roots that differ in anything are asked for each", async () => {
  const { execute, asked } = createPeople();

  const { data } = await execute(
    `query ($yes: Boolean!, $one: ID = "1") {
      a: person(id: "1") { name } b: person(id: "2") { name } c: person(id: $one) { name } d: person(id: "1") { name id }
      e: person(id: "1") @include(if: $yes) { name } ... @skip(if: $yes) { f: person(id: "1") { name } }
      g: person(id: "1") { name } g: person(id: "1") { id } h: person(id: "1") { id } h: person(id: "1") { name } }`,
    { yes: true },
  );

  expect(asked[0]?.query.match(/person\(/g)?.length).toBeGreaterThanOrEqual(7);
  expect(Object.keys(Object(data))).toEqual(["a", "b", "c", "d", "e", "g", "h"]);
});

test("equal roots on equal conditions are shown or left out together", async () => {
  const { execute, asked } = createPeople();
  const query = `query ($yes: Boolean!) { a: motto @include(if: $yes) ... @include(if: $yes) { b: motto } c: motto @skip(if: $yes) }`;

  expect((await execute(query, { yes: true })).data).toEqual({ a: "Sapere aude", b: "Sapere aude" });
  expect((await execute(query, { yes: false })).data).toEqual({ c: "Sapere aude" });
  expect(asked.map(({ query: text }) => text.match(/motto/g)?.length)).toEqual([2, 2]);
});

test("each equal root has its subgraph's error at its own place", async () => {
  const { data, errors } = await createPeople().execute("{ a: fails { name } b: fails { name } other: motto }");

  expect(data).toEqual({ a: null, b: null, other: "Sapere aude" });
  expect(errors).toEqual([
    { message: "Nobody knows.", path: ["a"] },
    { message: "Nobody knows.", path: ["b"] },
  ]);
});

test("each equal root has the error of a source that does not answer for its entities", async () => {
  const { execute } = createPeople({}, () => "TIMEOUT");

  const { data, errors } = await execute("{ toString: people { name street } b: people { name street } }");

  expect(data).toEqual({
    toString: Array(2).fill({ name: "Ada", street: null }),
    b: Array(2).fill({ name: "Ada", street: null }),
  });
  expect(errors.map((error) => Object(error).path)).toEqual([
    ["toString", 0],
    ["toString", 1],
    ["b", 0],
    ["b", 1],
  ]);
});

test("what may not be null takes its parent along under each name, each with the fault at its own place", async () => {
  const { execute } = createPeople(
    {},
    answerEntities(() => ({ ...ADA, town: null })),
  );

  const { data, errors } = await execute("{ a: people { town } b: people { town } }");

  expect(data).toEqual({ a: null, b: null });
  expect(errors).toMatchObject([
    { path: ["a", 0, "town"], extensions: { code: "SOURCE_INVALID" } },
    { path: ["b", 0, "town"], extensions: { code: "SOURCE_INVALID" } },
  ]);
});

test("an error without a place is listed once, whatever the equal roots are called", async () => {
  const { execute } = createTestEngine({
    office: { sdl: "type Query { a: Int }", answer: () => ({ data: null, errors: [{ message: "No." }] }) },
  });

  const { data, errors } = await execute("{ undefined: a b: a }");

  expect(data).toEqual({ undefined: null, b: null });
  expect(errors).toEqual([{ message: "No." }]);
});

test("the errors of equal roots are listed up to a hundred together, and one counts the rest", async () => {
  const { data, errors } = await createPeople().execute(sixty("one { self { a: fails { id } b: fails { name } } }"));

  expect(data).toEqual(under({ self: { a: null, b: null } }));
  expect(errors.slice(79, 81)).toMatchObject([{ path: ["p39", "self", "b"] }, { path: ["p40", "self", "a"] }]);
  expect(errors).toHaveLength(101);
  expect(errors[100]).toMatchObject({ message: "20 more errors are not listed." });
});

test("a text of which copies would be more than an answer may hold is null under the names that go beyond", async () => {
  const { execute } = createPeople({ motto: "x".repeat(2 * 1024 * 1024) });

  const { data, errors } = await execute(sixty("motto"));

  const written = Object.values(Object(data)).filter((value) => value !== null);
  expect(written).toHaveLength(32);
  expect(errors).toHaveLength(28);
  expect(errors[0]).toMatchObject({ path: ["p32"], extensions: { code: "SOURCE_INVALID" } });
});

test("equal roots of a mutation happen as often as they are written", async () => {
  const { execute, asked } = createPeople();

  expect((await execute("mutation { a: add { name } b: add { name } }")).data).toEqual({
    a: { name: "Ada" },
    b: { name: "Ada" },
  });
  expect(
    asked
      .map(({ query }) => query)
      .join()
      .match(/add/g),
  ).toHaveLength(2);
});

test("roots that differ in their arguments are each fetched, on a plan that is made for one", async () => {
  const build = jest.spyOn(QueryPlanner.prototype, "buildQueryPlan");
  const rootValue = { person: ({ id }: { id: string }) => ({ ...ADA, id, name: `Name ${id}` }) };
  const { execute, asked } = createPeople(
    rootValue,
    answerEntities(({ id }) => ({ __typename: "Person", street: `Street ${id}` })),
  );
  const query = `query ($one: ID!, $two: ID = "2", $of: [Int]) {
    a: person(id: $one) { name street } person(id: $two, of: $of) { name street } ... { c: person(id: "3") { name street } }
    d: person(id: $two, of: $of) { name street } }`;

  const { text, errors } = await execute(query, { one: "1", of: [1] });

  const person = (id: number) => ({ name: `Name ${id}`, street: `Street ${id}` });
  expect(text).toBe(JSON.stringify({ a: person(1), person: person(2), c: person(3), d: person(2) }));
  expect(errors).toEqual([]);
  expect(build.mock.calls.map(([operation]) => operation.selectionSet.selections().length)).toEqual([1]);
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["people", "homes"]);
  expect(asked[0]).toMatchObject({ variables: { one: "1", of: [1] } });
  expect(asked[1]?.variables).toEqual({ representations: ["1", "2", "3"].map((id) => ({ __typename: "Person", id })) });
});

test("of roots that differ in their arguments each has its own error", async () => {
  const people = { person: ({ id }: { id: string }) => (id === "2" ? fail() : { ...ADA, id }) };

  const { data, errors } = await createPeople(people).execute(
    `{ a: person(id: "1") { id } b: person(id: "2") { id } c: person(id: "2") { id } d: person(id: "3") { id } }`,
  );

  expect(data).toEqual({ a: { id: "1" }, b: null, c: null, d: { id: "3" } });
  expect(errors).toMatchObject([{ path: ["b"] }, { path: ["c"] }]);
});
