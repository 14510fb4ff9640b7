import { expect, test } from "@jest/globals";
import { firstDayOf, lastDayOf } from "../calendar/quarter-days.js";
import { Count } from "./count.js";
import { DataStatus, statusOn } from "./data-status.js";
import { DisclosureControl } from "./disclosure-control.js";
import { FieldOfNeed } from "./field-of-need.js";
import { requirePeriod } from "./period-input.js";
import { quantile } from "./quantile.js";
import { ratioOf } from "./ratio.js";
import { Suppression } from "./suppression.js";

const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const days = (length: number) => Array.from({ length }, (_, index) => 10 * (index + 1));

const count = (value: number) => new Count({ value, suppression: Suppression.NONE });
const withheld = new Count({ value: null, suppression: Suppression.SECONDARY });

test("a share comes with its base, rounded half up to one decimal", () => {
  expect(ratioOf([count(2), count(3)], count(16))).toEqual({ percent: "31.30", suppression: "NONE", base: count(16) });
});

test.each([
  ["a part is withheld", withheld, count(20), "SECONDARY"],
  ["the base is withheld", count(5), withheld, "SECONDARY"],
  ["the base is nobody", count(0), count(0), "NOT_APPLICABLE"],
])("no share is said where %s", (_, part, base, suppression) => {
  expect(ratioOf([part, count(0)], base)).toEqual({ percent: null, suppression, base });
});

test("a median is the middle one, and of an even number half-way between the two", () => {
  expect([quantile(days(9), 0.5), quantile(days(10), 0.5)]).toEqual([50, 55]);
  expect([quantile(days(10), 0.25), quantile(days(10), 0.75)]).toEqual([33, 78]);
});

test("a sensitive field of need has its own k", () => {
  const counts = { all: { cases: 9 } };

  expect(control.protect({ counts }).all.cases.value).toBe(9);
  expect(control.protect({ counts }, FieldOfNeed.HEALTH).all.cases.suppression).toBe("PRIMARY");
});

test("a quarter begins and ends on its own days", () => {
  expect(["2024-Q1", "2024-Q4"].map(firstDayOf)).toEqual(["2024-01-01", "2024-10-01"]);
  expect(["2024-Q1", "2024-Q2", "2024-Q4"].map(lastDayOf)).toEqual(["2024-03-31", "2024-06-30", "2024-12-31"]);
});

test("a period has ended from the day after its last quarter", () => {
  const period = { fromQuarter: "2023-Q4", toQuarter: "2024-Q1" };

  expect(requirePeriod(period, "2024-04-01")).toEqual({ firstDay: "2023-10-01", lastDay: "2024-03-31" });
  expect(() => requirePeriod(period, "2024-03-31")).toThrow(
    "The quarter 2024-Q1 has not ended: figures are given over ended quarters only.",
  );
  expect(() => requirePeriod({ fromQuarter: "2024-Q1", toQuarter: "2023-Q4" }, "2026-01-01")).toThrow(
    "The period from 2024-Q1 to 2023-Q4 ends before it begins.",
  );
});

test("data are stale when they are older than 35 days", () => {
  expect(statusOn("2026-01-01", "2026-02-05")).toBe(DataStatus.COMPLETE);
  expect(statusOn("2026-01-01", "2026-02-06")).toBe(DataStatus.STALE);
});
