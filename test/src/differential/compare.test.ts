import { expect, test } from "@jest/globals";
import type { Answer } from "../oracle/gateway.js";
import { asksTooMuch, differenceToMonolith, hasSamePlaces } from "./compare.js";

const right = answer({ a: { b: null, c: [1, null] } }, ["a", "b"], ["a", "c", 1, "d"]);

test("another value is a difference of data", () => {
  expect(differenceToMonolith(answer({ a: { b: null, c: [2, null] } }), right)).toBe("DATA");
});

test("another order of fields is a difference", () => {
  expect(differenceToMonolith(answer({ a: { c: [1, null], b: null } }), right)).toBe("ORDER");
});

test("an error that is missing, or stands at another null, is a difference", () => {
  expect(differenceToMonolith(answer({ a: { b: null, c: [1, null] } }, ["a", "b"]), right)).toBe("ERRORS");
  expect(differenceToMonolith(answer({ a: { b: null, c: [1, null] } }, ["a", "c", 1], ["a", "c", 1]), right)).toBe(
    "ERRORS",
  );
});

test("an error that is told at the null which it led to, or twice, is none", () => {
  const other = answer({ a: { b: null, c: [1, null] } }, ["a", "b"], ["a", "b"], ["a", "c", 1]);

  expect(differenceToMonolith(other, right)).toBeUndefined();
});

test("errors that are counted only may be missing", () => {
  const { errors, ...data } = answer({ a: { b: null, c: [1, null] } }, ["a", "b"]);
  const rest = { message: "1 more errors are not listed." };

  expect(differenceToMonolith({ ...data, errors: [...errors, rest] }, right)).toBeUndefined();
});

test("an error of a hidden field counts at its object", () => {
  const data = { a: { b: 1 } };

  expect(hasSamePlaces(answer(data, ["a", "hidden", 0]), answer(data, ["a"]))).toBe(true);
  expect(hasSamePlaces(answer(data, ["a", "hidden", 0]), answer(data))).toBe(false);
});

test("a failure of a field that was not selected there is asking too much", () => {
  expect(asksTooMuch(answer({ a: null }, ["a", "other"]), answer({ a: { b: 1 } }))).toBe(true);
  expect(asksTooMuch(answer({ a: null }, ["a", "b"]), answer({ a: { b: 1 } }))).toBe(false);
});

function answer(data: unknown, ...paths: (string | number)[][]): Answer {
  return { text: JSON.stringify(data), errors: paths.map((path) => ({ message: "", path })) };
}
