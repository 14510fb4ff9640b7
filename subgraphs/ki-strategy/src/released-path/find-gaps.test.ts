import { expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { findGaps } from "./find-gaps.js";

const { CASE_MANAGEMENT: CM, IMMIGRATION: ABH, NATURALISATION: EBH } = Office;
const gaps = (...segments: [Office, string, string | null][]) =>
  findGaps(segments.map(([office, fromQuarter, toQuarter]) => ({ office, fromQuarter, toQuarter })));
const gap = (afterOrder: number, quarters: number) => ({ afterOrder, quarters, kind: "NOTHING_RELEASED" });

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

const kindOf = (fromQuarter: string, toQuarter: string, office: Office = EBH) =>
  findGaps(
    [
      { office: CM, fromQuarter: "2020-Q1", toQuarter: "2020-Q4" },
      { office: EBH, fromQuarter: "2022-Q1", toQuarter: null },
    ],
    [{ office, fromQuarter, toQuarter }],
  ).map(({ kind }) => kind);

test("a gap is a STATED_WAIT only where it lies wholly within a wait that an agency stated", () => {
  expect(kindOf("2021-Q1", "2021-Q4")).toEqual(["STATED_WAIT"]);
  expect(kindOf("2019-Q1", "2022-Q1")).toEqual(["STATED_WAIT"]);
  expect(kindOf("2021-Q2", "2022-Q1")).toEqual(["NOTHING_RELEASED"]);
  expect(kindOf("2020-Q4", "2021-Q3")).toEqual(["NOTHING_RELEASED"]);
});

test("a wait that another agency stated than the one after the gap says nothing of it", () => {
  expect(kindOf("2021-Q1", "2021-Q4", ABH)).toEqual(["NOTHING_RELEASED"]);
  expect(kindOf("2021-Q1", "2021-Q4", CM)).toEqual(["NOTHING_RELEASED"]);
});

test("two waits that together cover a gap are no wait", () => {
  const waits = [
    { office: EBH, fromQuarter: "2020-Q4", toQuarter: "2021-Q2" },
    { office: EBH, fromQuarter: "2021-Q3", toQuarter: "2022-Q1" },
  ];
  const between = [
    { office: CM, fromQuarter: "2020-Q1", toQuarter: "2020-Q4" },
    { office: EBH, fromQuarter: "2022-Q1", toQuarter: null },
  ];

  expect(findGaps(between, waits)).toEqual([gap(1, 4)]);
});
