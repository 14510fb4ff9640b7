import { expect, test } from "@jest/globals";
import { buildSchema, getVariableValues, Kind, parse, validate } from "graphql";
import { redactPlace, redactToken, redactValue } from "./redact-message.js";

const schema = buildSchema(
  "enum Kind { A } input Filter { kind: Kind } type Query { a(n: Int, id: ID, k: Kind, f: Filter): Int }",
);

test.each([
  [`{a(n:"secret")}`, "Int cannot represent non-integer value."],
  ["{a(id:{secret:1})}", "ID cannot represent a non-string and non-integer value."],
  [`{a(k:"secret")}`, 'Enum "Kind" cannot represent non-enum value.'],
  ["{a(k:SECRET)}", 'The value does not exist in "Kind" enum.'],
  [`{a(f:["secret"])}`, 'Expected value of type "Filter".'],
  ["{other}", 'Cannot query field "other" on type "Query".'],
])("%s is answered with the rule and without the value", (text, rule) => {
  const [error] = validate(schema, parse(text));

  expect(redactValue(error?.message ?? "")).toBe(rule);
});

test.each([
  [{ kind: "secret" }, "f.kind"],
  [{ kind: ' at "secret"; ' }, "f.kind"],
  [' at "secret"; ', null],
  [{ secret: 1 }, null],
])("the variable %j is named with its place in the input, and no part of the value", (f, place) => {
  const [operation] = parse("query ($f: Filter) { a(f: $f) }").definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("There is no operation.");
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { f });

  expect(errors).toHaveLength(1);
  expect(redactPlace(errors?.[0]?.message ?? "")).toBe(place);
});

test("a syntax error says where it is and not what stands there", () => {
  const messageOf = (text: string): unknown => {
    try {
      return parse(text);
    } catch (error) {
      const { message, locations } = Object(error);

      return redactToken(message, locations?.[0]);
    }
  };

  expect(messageOf(`{a} {"secret"}`)).toBe("Syntax Error: Expected Name, found String (line 1, column 6).");
  expect(messageOf("{a}\nsecret")).toBe("Syntax Error: Unexpected Name (line 2, column 1).");
  expect(messageOf("{a(")).toBe("Syntax Error: Expected Name, found <EOF> (line 1, column 4).");
});

test("a message is never as long as what was sent", () => {
  const [error] = validate(schema, parse(`{${"x".repeat(100_000)}}`));

  expect(redactValue(error?.message ?? "").length).toBeLessThan(400);
});
