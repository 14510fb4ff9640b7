import { expect, test } from "@jest/globals";
import { buildSchema, parseType } from "graphql";
import { readValue, UnreadableValue, type WrittenForm } from "./read-value.js";

const SCHEMA = buildSchema(`
  input Period { fromQuarter: String, toQuarter: String }
  type Query { a: Int }`);

function refusalOf(type: string, text: string): unknown {
  try {
    return readValue(text, { name: "x", type: parseType(type), schema: SCHEMA });
  } catch (error) {
    return error;
  }
}

test.each<[string, string, WrittenForm]>([
  ["Int!", "12,5", "WHOLE_NUMBER"],
  ["Float", "1,5", "NUMBER"],
  ["Boolean", "ja", "TRUE_OR_FALSE"],
  ["Period", "2024", "OBJECT"],
  ["[Int!]!", "[2024", "LIST"],
  ["[Int!]!", "2024;2025", "WHOLE_NUMBER"],
])("a text that is no %s says in which form one is written, for whoever words it: %s", (type, text, form) => {
  const refusal = refusalOf(type, text);

  expect(refusal).toBeInstanceOf(UnreadableValue);
  expect(refusal).toMatchObject({ form, text });
});

test("a text of the type is its value", () => {
  expect(refusalOf("[Int!]!", "2024, 2025")).toEqual([2024, 2025]);
  expect(refusalOf("Decimal", "2.50")).toBe("2.50");
});
