import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyNumber } from "../testing/any-table.js";
import { compareNumbers, subtractNumbers } from "./exact-numbers.js";

test("a difference keeps its decimals and its sign at any size", () => {
  expect(subtractNumbers("1.5", "2")).toBe("-0.5");
  expect(subtractNumbers("2", "1.50")).toBe("0.50");
  expect(subtractNumbers("-0.05", "-0.05")).toBe("0.00");
  expect(subtractNumbers("900000000000000000000000000001", "1")).toBe("900000000000000000000000000000");
});

test("the order of any two numbers is the sign of their difference, and exchanged it is the opposite", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (one, other) => {
      const order = compareNumbers(one, other);

      expect(compareNumbers(other, one)).toBe(0 - order);
      expect(compareNumbers(subtractNumbers(one, other), "0")).toBe(order);
      expect(compareNumbers(subtractNumbers(one, subtractNumbers(one, other)), other)).toBe(0);
    }),
  );
});
