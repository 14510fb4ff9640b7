import { expect, test } from "@jest/globals";
import { parseExact, writeExact } from "./exact-json.js";

const LONG = "9007199254740993";

test.each([
  [`[${LONG},-${LONG} ,\n${LONG}\t]`, [9007199254740993n, -9007199254740993n, 9007199254740993n]],
  [`{"a":${LONG},"b":{"c":[${LONG}]}}`, { a: 9007199254740993n, b: { c: [9007199254740993n] } }],
  [
    String.raw`["\"${LONG}","\\",${LONG},"\\\"",${LONG}]`,
    [`"${LONG}`, "\\", 9007199254740993n, '\\"', 9007199254740993n],
  ],
  [`[0.${LONG},-1.5e-${"1".repeat(16)},9007199254740991,0]`, [0.9007199254740993, -0, 9007199254740991, 0]],
  [`{"${LONG}":1,"[${LONG}]":"${LONG}"}`, { [LONG]: 1, [`[${LONG}]`]: LONG }],
  [LONG, 9007199254740993n],
])("%s is read with all its digits", (json, value) => {
  expect(parseExact(json)).toEqual(value);
});

test.each([
  `{${LONG}:1}`,
  `{${LONG} :1}`,
  `[0${LONG}]`,
  `[--${LONG}]`,
  `[${LONG}-1]`,
  `[${LONG}${LONG}.]`,
  `["${LONG}]`,
  `[${LONG}`,
  `[${LONG} ${LONG}]`,
])("%s is no JSON", (json) => {
  expect(() => parseExact(json)).toThrow(SyntaxError);
});

test("what is read is written as it was, however deep it is nested", () => {
  const json = `${"[".repeat(1000)}{"a":-${LONG},"b":"ü${LONG}","c":[1.5,null]}${"]".repeat(1000)}`;

  expect(writeExact(parseExact(json))).toBe(json);
});
