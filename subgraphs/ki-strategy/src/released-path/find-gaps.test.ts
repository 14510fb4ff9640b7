import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { findGaps } from "./find-gaps.js";
import { GapKind } from "./gap.js";

const gaps = (...segments: [string, string | null][]) =>
  findGaps(
    segments.map(([fromMonth, toMonth]) => ({ fromMonth, toMonth })),
    GapKind.WAITING_TIME,
  );
const gap = (afterOrder: number, months: number) => ({ afterOrder, months, kind: "WAITING_TIME" });

test("September to January is a gap of 4 months", () => {
  expect(gaps(["2021-06", "2022-09"], ["2023-01", "2023-01"])).toEqual([gap(1, 4)]);
});

test("two months are a gap, one is none", () => {
  expect(gaps(["2021-01", "2021-03"], ["2021-05", null])).toEqual([gap(1, 2)]);
  expect(gaps(["2021-01", "2021-03"], ["2021-04", null])).toEqual([]);
});

test("a gap is counted from the segment that ends latest, not from the one before", () => {
  expect(gaps(["2020-01", "2022-06"], ["2020-03", "2020-05"], ["2021-01", "2021-02"], ["2022-12", null])).toEqual([
    gap(1, 6),
  ]);
});

test("of two segments that end in the same month the earlier one bounds the gap", () => {
  expect(gaps(["2020-01", "2020-06"], ["2020-02", "2020-06"], ["2020-09", "2020-10"])).toEqual([gap(1, 3)]);
});

test("while a segment lasts there is no gap", () => {
  expect(gaps(["2020-01", null], ["2020-03", "2020-05"], ["2023-01", null])).toEqual([]);
});

test("nothing and a single segment have no gap", () => {
  expect(gaps()).toEqual([]);
  expect(gaps(["2020-01", "2020-02"])).toEqual([]);
});
