import { expect, test } from "@jest/globals";
import { parseExact, writeExact } from "./exact-json.js";

const LONG = "9007199254740993";

test.each([
  [`[${LONG},-${LONG} ,\n${LONG}\t]`, [9007199254740993n, -9007199254740993n, 9007199254740993n]],
  [`{"a":${LONG},"b":{"c":[${LONG}]}}`, { a: 9007199254740993n, b: { c: [9007199254740993n] } }],
  [String.raw`["\"${LONG}","\\",${LONG},"\\\"",${LONG}]`, [`"${LONG}`, "\\", 9007199254740993n, '\\"', 9007199254740993n]],
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

test("a long number beside millions of values takes a few times as long to read and write as none", () => {
  const values = `[${"1,".repeat(2_000_000)}1]`;
  const long = `[${values},${LONG}]`;
  const measure = (work: () => unknown) => {
    const begin = performance.now();
    work();

    return performance.now() - begin;
  };
  const plain = measure(() => JSON.stringify(JSON.parse(values)));

  expect(measure(() => expect(writeExact(parseExact(long))).toBe(long))).toBeLessThan(plain * 12);
});
