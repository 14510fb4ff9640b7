import { expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { findGaps } from "./find-gaps.js";
import { GapKind } from "./gap.js";

const { CASE_MANAGEMENT: CM, IMMIGRATION: ABH, NATURALISATION: EBH } = Office;
const gaps = (...segments: [Office, string, string | null][]) =>
  findGaps(
    segments.map(([office, fromQuarter, toQuarter]) => ({ office, fromQuarter, toQuarter })),
    GapKind.BETWEEN_AGENCIES,
  );
const gap = (afterOrder: number, quarters: number) => ({ afterOrder, quarters, kind: "BETWEEN_AGENCIES" });

test("the quarters that lie wholly between two agencies are a gap", () => {
  expect(gaps([ABH, "2021-Q2", "2022-Q3"], [CM, "2023-Q1", "2023-Q1"])).toEqual([gap(1, 1)]);
  expect(gaps([ABH, "2021-Q2", "2022-Q3"], [CM, "2022-Q4", "2023-Q1"])).toEqual([]);
  expect(gaps([ABH, "2021-Q2", "2022-Q3"], [CM, "2022-Q3", "2023-Q1"])).toEqual([]);
});

test("between two segments of one agency there is no gap", () => {
  expect(gaps([CM, "2019-Q1", "2019-Q2"], [CM, "2022-Q1", "2022-Q1"])).toEqual([]);
  expect(gaps([EBH, "2019-Q1", "2019-Q3"], [CM, "2019-Q1", "2019-Q3"], [CM, "2022-Q1", null])).toEqual([]);
});

test("a gap is counted from the agency that was there last", () => {
  expect(gaps([ABH, "2018-Q1", "2018-Q4"], [CM, "2019-Q1", "2020-Q4"], [EBH, "2022-Q1", null])).toEqual([gap(2, 4)]);
  expect(gaps([CM, "2018-Q1", "2020-Q4"], [CM, "2018-Q2", "2018-Q3"], [EBH, "2021-Q3", null])).toEqual([gap(1, 2)]);
});

test("of two segments that end in one quarter the later one bounds the gap", () => {
  expect(gaps([CM, "2020-Q1", "2020-Q2"], [CM, "2020-Q2", "2020-Q2"], [EBH, "2021-Q1", null])).toEqual([gap(2, 2)]);
});

test("a residence status that lasts does not hide the gap between two other agencies", () => {
  expect(gaps([ABH, "2011-Q2", null], [CM, "2020-Q3", "2021-Q3"], [EBH, "2025-Q4", null])).toEqual([gap(2, 16)]);
});

test("an agency that comes back after another has a gap of its own", () => {
  expect(gaps([CM, "2019-Q1", "2019-Q2"], [EBH, "2019-Q3", "2020-Q1"], [CM, "2021-Q1", null])).toEqual([gap(2, 3)]);
});

test("nothing, and a single segment, have no gap", () => {
  expect(gaps()).toEqual([]);
  expect(gaps([ABH, "2020-Q1", "2020-Q2"])).toEqual([]);
});
