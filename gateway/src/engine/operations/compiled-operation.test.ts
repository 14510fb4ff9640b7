import { expect, test } from "@jest/globals";
import { answerEntities, createTestEngine } from "../../testing/create-test-engine.js";

const PERSON = { __typename: "Person", id: "1" };

/** Three steps: a person, the person's street, and a field that requires the street. */
function createChain(street: () => unknown) {
  return createTestEngine({
    people: {
      sdl: `type Person @key(fields: "id") { id: ID! } type Query { person: Person } type Mutation { add: Person }`,
      answer: () => ({ data: { person: PERSON, add: PERSON } }),
    },
    homes: { sdl: `type Person @key(fields: "id") { id: ID! street: String }`, answer: street },
    post: {
      sdl: `type Person @key(fields: "id") { id: ID! street: String @external label: String @requires(fields: "street") }`,
      answer: answerEntities(({ street: known }) => ({ __typename: "Person", label: `To ${known}` })),
    },
    bills: {
      sdl: `type Mutation { pay: Int }`,
      answer: () => ({ data: { pay: 1 } }),
    },
  });
}

test("a run that the client has left asks nobody any more", async () => {
  const { execute, asked } = createChain(() => "CANCELLED");

  const { data, errors, sources } = await execute("{ person { label } }");

  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["people", "homes"]);
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message: "The client has left." }]);
  expect(sources).toEqual([
    { subgraph: "people", reason: null },
    { subgraph: "homes", reason: "CANCELLED" },
  ]);
});

test("what rests on a source that failed is asked with null", async () => {
  const { execute, asked } = createChain(() => "UNREACHABLE");

  const { data, errors } = await execute("{ person { street label } }");

  expect(data).toEqual({ person: { street: null, label: "To null" } });
  expect(errors).toMatchObject([{ path: ["person"], extensions: { code: "SOURCE_UNAVAILABLE" } }]);
  expect(asked.at(-1)?.variables).toEqual({ representations: [{ ...PERSON, street: null }] });
});

test("a mutation goes on with its later fields where an earlier one's entities failed", async () => {
  const { execute, asked } = createChain(() => "UNREACHABLE");

  expect((await execute("mutation { add { street } pay }")).data).toEqual({ add: { street: null }, pay: 1 });
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["people", "homes", "bills"]);
});

test("variables that are refused ask nobody", async () => {
  const { execute, asked } = createChain(() => "UNREACHABLE");
  const { data, errors } = await execute("query ($yes: Boolean!) { person @include(if: $yes) { id } }", { yes: "no" });

  expect(data).toBeNull();
  expect(errors.length).toBe(1);
  expect(asked).toEqual([]);
});

test("what a condition leaves out is not asked for", async () => {
  const { execute, asked } = createChain(() => "UNREACHABLE");
  const query = "query ($yes: Boolean!) { person { id street @include(if: $yes) } }";

  expect((await execute(query, { yes: false })).data).toEqual({ person: { id: "1" } });
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(["people"]);
});

test("a mutation of which the conditions leave nothing asks nobody, and of which they leave something asks for that", async () => {
  const { execute, asked } = createChain(() => "UNREACHABLE");
  const query = "mutation ($yes: Boolean!) { ... @include(if: $yes) { ... { pay } } }";

  expect((await execute(query, { yes: false })).text).toBe("{}");
  expect(asked).toEqual([]);
  expect((await execute(query, { yes: true })).data).toEqual({ pay: 1 });
});
