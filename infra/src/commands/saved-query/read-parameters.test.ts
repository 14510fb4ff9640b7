import { expect, test } from "@jest/globals";
import { parameter, savedQuery } from "@kim-hub/kit/test-saved-query";
import { buildSchema } from "graphql";
import { readParameters } from "./read-parameters.js";

const SCHEMA = buildSchema(`
  scalar Ags
  scalar Decimal
  enum Kind { A B }
  input Period { fromQuarter: String, toQuarter: String }
  type Query { a: Int }`);

const read = (types: Readonly<Record<string, string>>, ...given: readonly string[]) => {
  const parameters = new Map(Object.entries(types).map(([name, type]) => [name, parameter(type)]));

  return readParameters(given, savedQuery({ sheet: { parameters } }), SCHEMA);
};

test.each<[string, string, unknown]>([
  ["Int!", "2024", 2024],
  ["Int", "-3", -3],
  ["Float", "1.5", 1.5],
  ["Boolean!", "true", true],
  ["Boolean", "false", false],
  ["Kind", "A", "A"],
  ["Ags!", "05711", "05711"],
  ["Decimal", "2.50", "2.50"],
  ["ID", "12", "12"],
  ["String", "a=b, [c]", "a=b, [c]"],
  ["String", "zwei\nZeilen", "zwei\nZeilen"],
  ["String", "", ""],
  ["[Int!]!", "2020,2021, 2022", [2020, 2021, 2022]],
  ["[Int!]!", "[2020, 2021]", [2020, 2021]],
  ["[Ags!]!", "05711,05382", ["05711", "05382"]],
  ["[Kind!]", '["A","B"]', ["A", "B"]],
  ["[Int!]!", "2020", [2020]],
  ["[Int!]", "", []],
  ["Period!", '{"fromQuarter":"2024-Q1"}', { fromQuarter: "2024-Q1" }],
  ["[Period!]", '[{"fromQuarter":"2024-Q1"}]', [{ fromQuarter: "2024-Q1" }]],
])("the type decides how a text is read: %s from %j", (type, text, value) => {
  expect(read({ x: type }, `x=${text}`)).toEqual({ x: value });
});

test.each<[string, string, string]>([
  ["Int!", "x=12.5", "The parameter x is written as a whole number such as 2024, not '12.5'."],
  ["Int", "x=", "The parameter x is written as a whole number such as 2024, not ''."],
  ["Float", "x=1,5", "The parameter x is written as a number such as 1.5, not '1,5'."],
  ["Boolean", "x=ja", "The parameter x is written as true or false, not 'ja'."],
  ["[Int!]!", "x=2020,zwei", "The parameter x is written as a whole number such as 2024, not 'zwei'."],
  ["[Int!]!", "x=[2020", "The parameter x is a list such as 2024,2025 or [2024,2025], not '[2020'."],
  [
    "Period!",
    "x=2024-Q1",
    'The parameter x is a JSON object such as {"fromQuarter":"2024-Q1","toQuarter":"2026-Q3"}, not \'2024-Q1\'.',
  ],
  ["Int", "y=1", "The saved query sample takes the parameters x, not y."],
  ["Int", "x", "--param takes a name and a value such as year=2024, not 'x'."],
  ["Int", "=1", "--param takes a name and a value such as year=2024, not '=1'."],
])("a wrong parameter of the type %s is one sentence: %s", (type, given, sentence) => {
  expect(() => read({ x: type }, given)).toThrow(sentence);
});

test("one that is given twice, one that is missing, and one where none is taken are faults that name it", () => {
  expect(() => read({ x: "Int" }, "x=1", "x=2")).toThrow("The parameter x is given twice; a list is one value.");
  expect(() => read({ x: "Int!", y: "Int" }, "y=1")).toThrow("The saved query sample needs --param x=… (Int!): Wert.");
  expect(() => read({}, "x=1")).toThrow("The saved query sample takes no parameters, not x.");
});

test("what has a default, or may be null, can be left out", () => {
  const parameters = new Map([
    ["first", parameter("Int!", { default: 50 })],
    ["after", parameter("String")],
  ]);

  expect(readParameters([], savedQuery({ sheet: { parameters } }), SCHEMA)).toEqual({});
});
