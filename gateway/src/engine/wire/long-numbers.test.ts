import { expect, test } from "@jest/globals";
import { createTestEngine } from "../../testing/create-test-engine.js";

const LONG = "9007199254740993";

function answering(value: string) {
  return createTestEngine({
    office: {
      sdl: "scalar Anything type Query { id(of: ID, as: Anything, at: Float): ID any: Anything float: Float int: Int }",
      answer: () => Buffer.from(`{"data":${value}}`),
    },
  });
}

test.each([
  ["id", LONG, `"${LONG}"`],
  ["id", `-${LONG}`, `"-${LONG}"`],
  ["any", LONG, LONG],
  ["any", `{"a":[1,-${LONG}],"b":"ü"}`, `{"a":[1,-${LONG}],"b":"ü"}`],
  ["any", "0.30000000000000004", "0.30000000000000004"],
  ["any", '"1234567890123456789"', '"1234567890123456789"'],
  ["float", LONG, LONG],
])("%s: the digits of %s leave as they came", async (field, value, written) => {
  const { text, errors } = await answering(`{ "${field}": ${value} }`).execute(`{ ${field} }`);

  expect(errors).toEqual([]);
  expect(text).toBe(`{"${field}":${written}}`);
});

test.each([
  ["int", LONG],
  ["any", "9".repeat(100_000)],
  ["any", "1e400"],
])("%s: a number that would be changed is an error (%#)", async (field, value) => {
  const { data, errors } = await answering(`{"${field}":${value}}`).execute(`{ ${field} }`);

  expect(data).toEqual({ [field]: null });
  expect(errors).toMatchObject([{ path: [field], extensions: { code: "SOURCE_INVALID" } }]);
});

test("a key of many digits, and what a field requires, reach the next subgraph unchanged", async () => {
  const sent: string[] = [];
  const { ask, engine } = createTestEngine({
    things: {
      sdl: 'scalar Anything type Thing @key(fields: "id") { id: ID! value: Anything } type Query { thing: Thing }',
      answer: () => Buffer.from(`{"data":{"thing":{"__typename":"Thing","id":${LONG},"value":[${LONG}]}}}`),
    },
    other: {
      sdl: `scalar Anything type Thing @key(fields: "id") { id: ID! value: Anything @external b: Int @requires(fields: "value") }`,
      answer: () => ({ data: { _entities: [{ b: 2 }] } }),
    },
  });

  const { data } = await engine.prepare("{ thing { b } }").execute({}, (request) => {
    sent.push(request.body.toString());

    return ask(request);
  });

  expect(data?.toString()).toBe('{"thing":{"b":2}}');
  expect(sent[1]).toContain(`"id":${LONG}`);
  expect(sent[1]).toContain(`"value":[${LONG}]`);
});

test.each([
  ["query ($v: ID) { id(of: $v) }", "v"],
  ["query ($v: Anything) { id(as: $v) }", "v"],
])("%s: a variable that was rounded is refused", async (query, name) => {
  const { execute, asked } = answering('{"id":"1"}');

  const { errors } = await execute(query, { [name]: Number(LONG) });

  expect(errors).toEqual([
    {
      message: `The variable $${name} holds a number beyond 2^53, which would be rounded; such a number has to be given as a string.`,
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect(asked).toEqual([]);
});

test("a Float may be as large as it is", async () => {
  const { execute, asked } = answering('{"id":"1"}');

  expect((await execute("query ($v: Float) { id(at: $v) }", { v: 1e21 })).errors).toEqual([]);
  expect(asked[0]?.variables).toEqual({ v: 1e21 });
});
