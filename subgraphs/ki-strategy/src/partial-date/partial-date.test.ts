import { expect, test } from "@jest/globals";
import { addMonths } from "@kim-hub/kit/calendar";
import { firstDay, lastDay, PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { monthsBetween } from "./months-between.js";
import { precisionOf, slipDays } from "./partial-date.js";

test.each([
  ["2020-03", "2020-11-30", 244],
  ["2021-08", "2022-01", 123],
  ["2021-02-04", "2021-02-04", 0],
  ["2021-02-04", "2021-02-05", 1],
  ["2021-02-04", "2021-02-01", -3],
  ["2021-01", "2021-01-12", 0],
  ["2021-01-12", "2021-01", 0],
  ["2021", "2021-06", 0],
  ["2022-03", "2021", -60],
])("from %s to %s are %d days of slip", (planned, actual, days) => {
  expect(slipDays(planned, actual)).toBe(days);
});

test("a month begins on its first and ends on its last day, a year too", () => {
  expect([firstDay("2020-02"), lastDay("2020-02"), lastDay("2021-02")]).toEqual([
    "2020-02-01",
    "2020-02-29",
    "2021-02-28",
  ]);
  expect([firstDay("2020"), lastDay("2020"), lastDay("2020-11-30")]).toEqual([
    "2020-01-01",
    "2020-12-31",
    "2020-11-30",
  ]);
});

test("the precision is how much of the date there is", () => {
  expect([null, "2020", "2020-03", "2020-03-31"].map(precisionOf)).toEqual([null, "YEAR", "MONTH", "DAY"]);
});

test.each(["2020-13", "2020-3", "20", "2020-02-30", "März 2020", "2020-03-"])("%s is no date", (text) => {
  expect(PARTIAL_DATE.read(text)).toBeNull();
});

test("months are added to the same day, or the last one where the month is shorter", () => {
  expect([addMonths("2021-01-31", 1), addMonths("2020-08-31", 18), addMonths("2021-02-17", 6)]).toEqual([
    "2021-02-28",
    "2022-02-28",
    "2021-08-17",
  ]);
});

test.each([
  ["2021-11", "2023", 13],
  ["2021-11-30", "2022-11-30", 12],
  ["2021-11-30", "2022-11-29", 11],
  ["2021-01-31", "2021-02-28", 1],
  ["2023", "2022", 0],
])("from %s to %s are at least %d whole months", (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});
