import { expect, test } from "@jest/globals";
import { answerEntities, createTestEngine } from "../../testing/create-test-engine.js";

const MANY = 200_000;

/** Rows of one subgraph, whose names another one knows. */
function createRows(rows: object, names = answerEntities(({ id }) => ({ __typename: "Row", name: `N${id}` }))) {
  return createTestEngine({
    rows: {
      sdl: `type Row @key(fields: "id") { id: ID! } type Query { rows: [Row] numbers: [Int] }`,
      answer: () => rows,
    },
    names: { sdl: `type Row @key(fields: "id") { id: ID! name: String! }`, answer: names },
  });
}

const manyRows = () => Array.from({ length: MANY }, (_none, id) => ({ __typename: "Row", id: String(id) }));
const REST = { message: `${MANY - 100} more errors are not listed.` };

test("of 200,000 wrong values a hundred are errors, and one counts the rest", async () => {
  const { data, errors } = await createRows({ data: { numbers: Array(MANY).fill("x") } }).execute("{ numbers }");

  expect(data).toEqual({ numbers: Array(MANY).fill(null) });
  expect(errors).toHaveLength(101);
  expect(errors[99]).toMatchObject({ path: ["numbers", 99], extensions: { code: "SOURCE_INVALID" } });
  expect(errors[100]).toMatchObject({ ...REST, extensions: { code: "SOURCE_INVALID" } });
});

test("of 200,000 entities that their owner does not know a hundred are errors, and one counts the rest", async () => {
  const { execute } = createRows(
    { data: { rows: manyRows() } },
    answerEntities(() => null),
  );

  const { errors } = await execute("{ rows { name } }");

  expect(errors).toHaveLength(101);
  expect(errors[100]).toMatchObject(REST);
});

test("of 200,000 places that a failed source leaves empty a hundred are errors, and one counts the rest", async () => {
  const { errors } = await createRows({ data: { rows: manyRows() } }, () => "TIMEOUT").execute("{ rows { name } }");

  expect(errors).toHaveLength(101);
  expect(errors[100]).toMatchObject({ ...REST, extensions: { code: "SOURCE_UNAVAILABLE" } });
});

test("of 200,000 errors that a source sends a hundred are listed, and one counts the rest", async () => {
  const ids = Array.from({ length: MANY }, (_none, index) => index);
  const { execute } = createRows({ data: { rows: manyRows() } }, () => ({
    data: { _entities: ids.map(() => null) },
    errors: ids.map((index) => ({ message: "No.", path: ["_entities", index], extensions: { code: "NOT_FOUND" } })),
  }));

  const { errors } = await execute("{ rows { name } }");

  expect(errors).toHaveLength(101);
  expect(errors[99]).toMatchObject({ message: "No.", path: ["rows", 99] });
  expect(errors[100]).toMatchObject({ ...REST, extensions: { code: "NOT_FOUND" } });
});

test("a source's error of a megabyte is cut, a deep extension and an endless path are left out", async () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const path = JSON.stringify(Array(50_000).fill(1));
  const error = `{"message":"${"m".repeat(1_000_000)}","path":${path},"extensions":{"code":"NOT_FOUND","deep":${deep}}}`;
  const { execute } = createRows(Buffer.from(`{"data":{"numbers":null},"errors":[${error}]}`));

  expect((await execute("{ numbers }")).errors).toEqual([
    { message: `${"m".repeat(300)} …`, extensions: { code: "NOT_FOUND" } },
  ]);
});

test("lists of different lengths from two subgraphs are an error at their place", async () => {
  const items = (name: string, count: number) => ({
    data: { items: Array.from({ length: count }, () => ({ [name]: 1 })) },
  });
  const { execute } = createTestEngine({
    one: {
      sdl: "type Item { a: Int @shareable } type Query { items: [Item] @shareable }",
      answer: () => items("a", 2),
    },
    two: {
      sdl: "type Item { b: Int @shareable } type Query { items: [Item] @shareable }",
      answer: () => items("b", 3),
    },
  });

  const { data, errors } = await execute("{ items { a b } }");

  expect(data).toEqual({ items: null });
  expect(errors).toEqual([
    {
      message: "Two sources answered lists of different lengths for Query.items.",
      path: ["items"],
      extensions: { code: "SOURCE_INVALID" },
    },
  ]);
});

test.each(["9".repeat(200), "1e400", `${"[".repeat(6000)}${"]".repeat(6000)}`])(
  "a value that cannot be passed on unchanged costs its field, not the answer (%#)",
  async (value) => {
    const { execute } = createTestEngine({
      office: {
        sdl: "scalar Anything type Query { value: Anything other: Int }",
        answer: () => Buffer.from(`{"data":{"value":${value},"other":1}}`),
      },
    });

    const { data, errors } = await execute("{ value other }");

    expect(data).toEqual({ value: null, other: 1 });
    expect(errors).toMatchObject([{ path: ["value"], extensions: { code: "SOURCE_INVALID" } }]);
  },
);

test("an answer that very many objects wait for is not copied for all of them", async () => {
  const { execute } = createTestEngine({
    rows: {
      sdl: `type Row @key(fields: "id") { id: ID! place: Int } type Query { rows: [Row] other: Int }`,
      answer: () => ({
        data: {
          rows: Array.from({ length: 20_000 }, (_none, place) => ({ __typename: "Row", id: "1", place })),
          other: 1,
        },
      }),
    },
    names: {
      sdl: `type Row @key(fields: "id") { id: ID! name: String }`,
      answer: answerEntities(() => ({ __typename: "Row", name: "n".repeat(100_000) })),
    },
  });

  const { data, errors } = await execute("{ rows { place name } other }");

  expect(data).toMatchObject({ other: 1 });
  expect(errors).toHaveLength(101);
  expect(errors[0]).toMatchObject({
    message: "A source answered more than an answer may hold.",
    extensions: { code: "SOURCE_INVALID" },
  });
});
