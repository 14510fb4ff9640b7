import { expect, test } from "@jest/globals";
import { createTestEngine } from "../../testing/create-test-engine.js";

const LEVELS = 100_000;
const DEEP = `${"[".repeat(LEVELS)}${"]".repeat(LEVELS)}`;

const answer = (data: string) => () => Buffer.from(`{"data":${data}}`);

test("values that two subgraphs nest too deep cost their field, not the answer", async () => {
  const { execute } = createTestEngine({
    one: {
      sdl: "scalar Anything type Thing { value: Anything @shareable a: Int } type Query { thing: Thing @shareable }",
      answer: answer(`{"thing":{"value":${DEEP},"a":1}}`),
    },
    two: {
      sdl: "scalar Anything type Thing { value: Anything @shareable b: Int } type Query { thing: Thing @shareable }",
      answer: answer(`{"thing":{"value":${DEEP},"b":2}}`),
    },
  });

  const { data, errors } = await execute("{ thing { value a b } }");

  expect(data).toEqual({ thing: { value: null, a: 1, b: 2 } });
  expect(errors).toMatchObject([{ path: ["thing", "value"], extensions: { code: "SOURCE_INVALID" } }]);
});

test("lists nested too deep for both of two subgraphs that share them cost their field", async () => {
  const things = (name: string) => answer(`{"things":${DEEP},"${name}":1}`);
  const sdl = (name: string) => `type Thing { ${name}: Int } type Query { things: [Thing] @shareable ${name}: Int }`;
  const { execute } = createTestEngine({
    one: { sdl: sdl("a"), answer: things("a") },
    two: { sdl: sdl("b"), answer: things("b") },
  });

  const { data, errors } = await execute("{ things { a b } a b }");

  expect(data).toEqual({ things: [null], a: 1, b: 1 });
  expect(errors).toMatchObject([{ path: ["things", 0], extensions: { code: "SOURCE_INVALID" } }]);
});

test("a value nested too deep costs its field beside texts in escapes", async () => {
  const { execute } = createTestEngine({
    office: {
      sdl: "scalar Anything type Query { value: Anything text: String }",
      answer: answer(String.raw`{"value":${DEEP},"text":"\u6771\\u6771\ud83c\udfe0"}`),
    },
  });

  const { data, errors } = await execute("{ value text }");

  expect(data).toEqual({ value: null, text: String.raw`東\u6771🏠` });
  expect(errors).toMatchObject([{ path: ["value"], extensions: { code: "SOURCE_INVALID" } }]);
});

test.each([
  ["a required value", `"id":"1","value":${DEEP}`],
  ["a required list", `"id":"1","value":{},"parts":${DEEP}`],
])("%s nested too deep is an error of the entity, whose other fields are answered", async (_what, fields) => {
  const { execute } = createTestEngine({
    things: {
      sdl: `
        scalar Anything
        type Part { size: Int }
        type Thing @key(fields: "id") { id: ID! value: Anything parts: [Part] a: Int }
        type Query { thing: Thing }`,
      answer: answer(`{"thing":{"__typename":"Thing",${fields},"a":1}}`),
    },
    other: {
      sdl: `
        scalar Anything
        type Part { size: Int @external }
        type Thing @key(fields: "id") {
          id: ID! value: Anything @external parts: [Part] @external b: Int @requires(fields: "value parts { size }")
        }`,
      answer: answer('{"_entities":[{"b":2}]}'),
    },
  });

  const { data, errors } = await execute("{ thing { a b } }");

  expect(data).toEqual({ thing: { a: 1, b: null } });
  expect(errors).toMatchObject([{ path: ["thing"], extensions: { code: "SOURCE_INVALID" } }]);
});

test("lists nested too deep where the plan renames fields cost their field", async () => {
  const { execute } = createTestEngine({
    office: {
      sdl: `
        interface Thing { id: ID! }
        type One implements Thing { id: ID! same: Int }
        type Two implements Thing { id: ID! same: String }
        type Query { things: [Thing] other: Int }`,
      answer: answer(`{"things":${DEEP},"other":1}`),
    },
  });

  const { data, errors } = await execute("{ things { ... on One { same } ... on Two { same: id } } other }");

  expect(data).toMatchObject({ other: 1 });
  expect(errors).toMatchObject([{ extensions: { code: "SOURCE_INVALID" } }]);
});

test.each(["Anything", "Nest"])("a variable of type %s that is nested too deep is refused", async (type) => {
  const { execute, asked } = createTestEngine({
    office: {
      sdl: "scalar Anything input Nest { in: Nest } type Query { value(of: Anything, in: Nest): Int }",
      answer: answer('{"value":1}'),
    },
  });
  const nested = (levels: number) => JSON.parse(`${'{"in":'.repeat(levels)}null${"}".repeat(levels)}`);
  const query = `query ($v: ${type}) { value(${type === "Nest" ? "in" : "of"}: $v) }`;

  expect((await execute(query, { v: nested(6000) })).errors).toEqual([
    { message: "The variable $v is nested deeper than 1000 levels.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(asked).toEqual([]);
  expect((await execute(query, { v: nested(1000) })).errors).toEqual([]);
});
