import { expect, test } from "@jest/globals";
import type { Cell, Missing } from "./figure-table.js";
import { formatCell } from "./format-cell.js";
import { formatDay, formatInstant } from "./format-day.js";
import { eurosOf } from "./measure.js";

const number = (held: string, isRounded = false): Cell => ({ kind: "number", number: held, isRounded });

test.each<[string, string, string, string]>([
  ["1234.50", "€", "1.234,50\u00A0€", "1,234.50\u00A0€"],
  ["-12345678901234567890.12", "", "-12.345.678.901.234.567.890,12", "-12,345,678,901,234,567,890.12"],
  ["9007199254740993", "", "9.007.199.254.740.993", "9,007,199,254,740,993"],
  ["2.500", "", "2,500", "2.500"],
  ["0", "€", "0\u00A0€", "0\u00A0€"],
])("no digit of %s is lost", (held, unit, german, english) => {
  expect(formatCell(number(held), { unit }, "de")).toBe(german);
  expect(formatCell(number(held), { unit }, "en")).toBe(english);
});

test("a rounded number says so, a missing one shows its sign, and a text stays as it is", () => {
  const signs = (["SUPPRESSED", "NOT_COLLECTED", "NOT_APPLICABLE", "SOURCE_UNAVAILABLE", "NOT_STATED"] as const).map(
    (missing: Missing) => formatCell({ kind: "missing", missing }, { unit: "€" }, "de"),
  );

  expect(formatCell(number("1240", true), { unit: "" }, "de")).toBe("≈\u00A01.240");
  expect(signs).toEqual(["·", "–", "x", "…", "k. A."]);
  expect(formatCell({ kind: "text", text: "2024" }, { unit: "" }, "de")).toBe("2024");
});

test("what is no number is a fault of who made the cell", () => {
  expect(() => formatCell(number("1e3"), { unit: "" }, "de")).toThrow("1e3 is no number of a cell.");
});

test.each([
  ["0", "0.00"],
  ["5", "0.05"],
  ["-5", "-0.05"],
  ["-123", "-1.23"],
  ["123456789012345678901", "1234567890123456789.01"],
])("%s cents are %s euros", (cents, euros) => {
  expect(eurosOf(cents)).toBe(euros);
});

test("days and instants are written in the page's language, instants in Berlin's time", () => {
  expect(formatDay("2024-12-31", "de")).toBe("31.12.2024");
  expect(formatDay("2024-12-31", "en")).toBe("2024-12-31");
  expect(formatInstant("2024-12-31T23:30:05Z", "de")).toBe("01.01.2025, 00:30:05 Uhr");
  expect(formatInstant("2024-06-30T22:30:05.123Z", "en")).toBe("2024-07-01 00:30:05");
});
