import { expect, test } from "@jest/globals";
import { createTestEngine } from "../../testing/create-test-engine.js";

const SDL = `
  enum Kind { OPEN CLOSED SECRET @inaccessible }
  scalar Anything
  type Query {
    int: Int float: Float text: String flag: Boolean id: ID kind: Kind anything: Anything needed: Int! kinds: [Kind!]
  }`;

function answering(data: object) {
  return createTestEngine({ office: { sdl: SDL, answer: () => ({ data }) } });
}

test.each([
  ["int", 2_147_483_647, "2147483647"],
  ["int", -2_147_483_648, "-2147483648"],
  ["int", 3.0, "3"],
  ["int", -0, "0"],
  ["float", 1e21, "1e+21"],
  ["float", 3, "3"],
  ["text", "", '""'],
  ["text", 'a"b', String.raw`"a\"b"`],
  ["flag", false, "false"],
  ["id", "7", '"7"'],
  ["id", 7, '"7"'],
  ["id", -7, '"-7"'],
  ["kind", "OPEN", '"OPEN"'],
  ["anything", { a: [1, "ü"] }, '{"a":[1,"ü"]}'],
  ["anything", "ü", '"ü"'],
])("%s: %j is written as %s", async (field, value, text) => {
  const { text: answer, errors } = await answering({ [field]: value }).execute(`{ ${field} }`);

  expect(errors).toEqual([]);
  expect(answer).toBe(`{"${field}":${text}}`);
});

test.each([
  ["int", 2_147_483_648],
  ["int", -2_147_483_649],
  ["int", 1.5],
  ["int", "1"],
  ["int", true],
  ["float", "1.5"],
  ["text", 1],
  ["text", {}],
  ["flag", 1],
  ["flag", "true"],
  ["id", 1.5],
  ["id", 1e21],
  ["anything", 1e21],
  ["anything", { a: [1, -1e21] }],
  ["id", true],
  ["kind", "SECRET"],
  ["kind", "OTHER"],
  ["kind", 0],
  ["kind", ["OPEN"]],
])("%s: %j is null with an error, and the value is not in it", async (field, value) => {
  const { data, errors } = await answering({ [field]: value }).execute(`{ ${field} }`);

  expect(data).toEqual({ [field]: null });
  expect(errors).toEqual([
    {
      message: `A source answered a value for Query.${field} that is not of its type.`,
      path: [field],
      extensions: { code: "SOURCE_INVALID" },
    },
  ]);
});

test("a hidden enum value in a list of what may not be null takes the list with it", async () => {
  const { data, errors } = await answering({ kinds: ["OPEN", "SECRET"] }).execute("{ kinds }");

  expect(data).toEqual({ kinds: null });
  expect(errors).toMatchObject([{ path: ["kinds", 1] }]);
});

test("a value that breaks what may not be null takes the root with it", async () => {
  const { data, errors } = await answering({ needed: "x", int: 1 }).execute("{ int needed }");

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ["needed"] }]);
});
