import { expect, test } from "@jest/globals";
import { fromByteString } from "./byte-string.js";
import { parseAnswer } from "./parse-answer.js";

const parse = (text: string) => parseAnswer(Buffer.from(text));

test.each([
  { data: { a: null }, errors: [] },
  { data: { a: 1 }, errors: [] },
])("%j is a GraphQL response", (answer) => {
  expect(parse(JSON.stringify(answer))).toEqual({ ...answer, moreErrors: 0, plain: true });
});

test("of an error's extensions only the code is read", () => {
  const error = { message: "No.", path: ["a", 0], extensions: { code: "NOT_FOUND", row: "secret" } };

  expect(parse(JSON.stringify({ data: null, errors: [error] }))?.errors).toEqual([
    { message: "No.", path: ["a", 0], code: "NOT_FOUND" },
  ]);
});

test("of a refused input the broken rule is read too, and nothing that is none", () => {
  const errorsWith = (extensions: object) =>
    parse(JSON.stringify({ data: null, errors: [{ message: "No.", extensions }] }))?.errors;
  const broken = { fields: ["bookedOn"], rule: "must be a day", ruleInGerman: null };
  const refused = { message: "No.", code: "BAD_USER_INPUT" };

  expect(errorsWith({ code: "BAD_USER_INPUT", broken: { ...broken, row: "secret" } })).toEqual([
    { ...refused, broken },
  ]);
  expect(errorsWith({ code: "BAD_USER_INPUT", broken: { ...broken, fields: ["not a name"] } })).toEqual([refused]);
  expect(errorsWith({ code: "BAD_USER_INPUT", broken: { ...broken, rule: 1 } })).toEqual([refused]);
  expect(errorsWith({ code: "CONFLICT", broken })).toEqual([{ message: "No.", code: "CONFLICT" }]);
});

test("an answer without data has to say why", () => {
  expect(parse('{"errors": [{"message": "No."}]}')).toEqual({
    data: null,
    errors: [{ message: "No." }],
    moreErrors: 0,
    plain: true,
  });
  expect(parse('{"errors": []}')).toBeNull();
  expect(parse('{"data": null}')).toEqual({ data: null, errors: [], moreErrors: 0, plain: true });
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
  '{"data": {}, "errors": null}',
  '{"data": {}, "errors": {}}',
  '{"data": {}, "errors": ["No."]}',
  '{"data": {}, "errors": [null]}',
  '{"data": {}, "errors": [{}]}',
  '{"data": {}, "errors": [{"message": 1}]}',
  '{"data": {}',
])("%p is none", (text) => {
  expect(parse(text)).toBeNull();
});

test("of an error only what is well formed is read", () => {
  const text = '{"data": null, "errors": [{"message": "No.", "locations": [], "path": [null], "extensions": []}]}';

  expect(parse(text)?.errors).toEqual([{ message: "No." }]);
});

test.each([
  ["as it is", '{"data":{"a":"Straße, 東京, 🏠"}}', "Straße, 東京, 🏠", true],
  ["in escapes", String.raw`{"data":{"a":"Stra\u00dfe, \u6771\u4eac, \ud83c\udfe0"}}`, "Straße, 東京, 🏠", false],
  ["with an escaped quote", String.raw`{"data":{"a":"say \"Grüße\""}}`, 'say "Grüße"', false],
])("text %s is read as its UTF-8", (_how, text, expected, plain) => {
  const answer = parse(text);

  expect(fromByteString(String(answer?.data?.a))).toBe(expected);
  expect(answer?.plain).toBe(plain);
});

test("bytes that are no UTF-8 do not pass", () => {
  const answer = parseAnswer(Buffer.concat([Buffer.from('{"data":{"a":"'), Buffer.from([0xff]), Buffer.from('"}}')]));

  expect(fromByteString(String(answer?.data?.a))).toBe("\ufffd");
});
