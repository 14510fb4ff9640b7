import { expect, test } from "@jest/globals";
import { parseAnswer } from "./parse-answer.js";

test.each([
  { data: { a: null } },
  { data: null },
  { data: null, errors: [{ message: "No.", path: ["a", 0], extensions: { code: "NOT_FOUND" } }] },
  { data: { a: 1 }, errors: [] },
  { errors: [{ message: "No." }] },
])("%j is a GraphQL response", (answer) => {
  expect(parseAnswer(JSON.stringify(answer))).toEqual(answer);
});

test.each([
  "",
  "<html>",
  "null",
  "[]",
  '"data"',
  "{}",
  '{"data": []}',
  '{"data": 1}',
  '{"data": "x"}',
  '{"errors": []}',
  '{"data": {}, "errors": null}',
  '{"data": {}, "errors": {}}',
  '{"data": {}, "errors": ["No."]}',
  '{"data": {}, "errors": [null]}',
  '{"data": {}, "errors": [{}]}',
  '{"data": {}, "errors": [{"message": 1}]}',
  '{"data": {}',
])("%p is none", (text) => {
  expect(parseAnswer(text)).toBeNull();
});

test("of an error only what is well formed is read", () => {
  const text = '{"data": null, "errors": [{"message": "No.", "locations": [], "path": [null], "extensions": []}]}';

  expect(parseAnswer(text)).toEqual({ data: null, errors: [{ message: "No." }] });
});
