import { expect, test } from "@jest/globals";
import { Kind } from "graphql";
import { Ags, BigIntScalar, Decimal, LocalDate, Quarter } from "./scalars.js";

test.each(["05711", "05334002", "05954036"])("%s is an AGS of North Rhine-Westphalia", (ags) => {
  expect(Ags.parseValue(ags)).toBe(ags);
});

test.each([5711, "5711", "0571", "057110", "09162", "05211", "05711 ", "05711\n", "", null, ["05711"]])(
  "%j is no AGS",
  (value) => {
    expect(() => Ags.parseValue(value)).toThrow("must be text of 5 or 8 digits");
  },
);

test("an AGS written as a number is refused", () => {
  expect(() => Ags.parseLiteral({ kind: Kind.INT, value: "05711" })).toThrow("must be text");
});

test("a refused value is not repeated", () => {
  expect(() => Ags.parseValue("Erika Beispiel")).toThrow(expect.not.stringContaining("Erika"));
});

test("money beyond 2^31 cents leaves as text", () => {
  expect(BigIntScalar.serialize(2_570_000_000n)).toBe("2570000000");
  expect(BigIntScalar.serialize("5000000000")).toBe("5000000000");
});

test("posts keep their two decimals", () => {
  expect(Decimal.serialize("2.50")).toBe("2.50");
  expect(() => Decimal.serialize("2.5")).toThrow("two decimals");
});

test("a quarter has one of four numbers", () => {
  expect(Quarter.parseValue("2022-Q3")).toBe("2022-Q3");
  expect(() => Quarter.parseValue("2022-Q5")).toThrow("quarter");
});

test("a day is one that PostgreSQL has too", () => {
  expect(LocalDate.parseValue("0001-01-01")).toBe("0001-01-01");
  expect(() => LocalDate.parseValue("0000-01-01")).toThrow("year 1");
  expect(() => LocalDate.parseLiteral({ kind: Kind.STRING, value: "0000-12-31" })).toThrow("year 1");
});
