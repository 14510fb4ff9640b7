import { expect, test } from "@jest/globals";
import { readDay } from "./read-day.js";

test("a day is read as Germans write it, and as the hub does", () => {
  expect(["31.12.2026", "1.2.2027", "2026-12-31"].map(readDay)).toEqual(["2026-12-31", "2027-02-01", "2026-12-31"]);
});

test("what is no day stays, for the hub to refuse", () => {
  expect(["", "morgen", "12/31/2026"].map(readDay)).toEqual(["", "morgen", "12/31/2026"]);
});
