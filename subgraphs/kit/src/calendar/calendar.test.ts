import { expect, test } from "@jest/globals";
import { addDays, addMonths, endOfLastQuarter, localDate, quarterOf, quartersBetween } from "./calendar.js";

test("the local date changes at midnight in Berlin, in summer and in winter", () => {
  expect(localDate(new Date("2026-06-30T21:59:59Z"))).toBe("2026-06-30");
  expect(localDate(new Date("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
  expect(localDate(new Date("2026-12-31T22:59:59Z"))).toBe("2026-12-31");
  expect(localDate(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
});

test("months lie in their quarter", () => {
  expect(["2022-01", "2022-03", "2022-04", "2022-12-31"].map(quarterOf)).toEqual([
    "2022-Q1",
    "2022-Q1",
    "2022-Q2",
    "2022-Q4",
  ]);
});

test("quarters are counted across years", () => {
  expect(quartersBetween("2022-Q3", "2023-Q1")).toBe(2);
  expect(quartersBetween("2023-Q1", "2023-Q1")).toBe(0);
});

test("a quarter counts as ended from the first day of the next", () => {
  expect(["2024-11-05", "2024-09-30", "2024-10-01", "2024-03-31"].map(endOfLastQuarter)).toEqual([
    "2024-09-30",
    "2024-06-30",
    "2024-09-30",
    "2023-12-31",
  ]);
});

test("days are counted across months, leap days and the change to summer time", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
});

test("a month later is the same day, or the last of a shorter month", () => {
  expect([addMonths("2024-01-31", 1), addMonths("2023-02-13", 18), addMonths("2022-12-31", 2)]).toEqual([
    "2024-02-29",
    "2024-08-13",
    "2023-02-28",
  ]);
});

test("days that the calendar no longer has are its first and its last one", () => {
  expect(addDays("9999-12-31", 366)).toBe("9999-12-31");
  expect(addDays("0001-01-01", -1)).toBe("0001-01-01");
});
