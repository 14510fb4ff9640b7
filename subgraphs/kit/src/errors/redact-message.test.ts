import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { redactToken, redactValue } from "./redact-message.js";

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
