import { expect, test } from "@jest/globals";
import { tableOf } from "../../testing/figures.js";
import { exchange, joinTables } from "./join-tables.js";
import { listSteps } from "./steps.js";

const own = tableOf(
  ["Phase", "Fälle"],
  [
    ["Beratung", "7"],
    ["Planung", "·"],
  ],
);
const other = tableOf(
  ["Phase", "Fälle"],
  [
    ["Planung", "9"],
    ["Ende", "1"],
    ["Ende", "2"],
  ],
);
const joined = joinTables({
  ...{ title: "Fälle je Phase", header: "Angabe", category: "Phase", value: "Fälle" },
  tables: [
    { name: "A", table: own },
    { name: "B", table: other },
  ],
});

const read = ({ rows }: typeof joined) =>
  rows.map((row) =>
    row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.number : cell.missing)),
  );

test("two answers have a row for each category of either; what one does not have is not stated, and nothing is merged", () => {
  expect(joined.columns.map(({ header }) => header)).toEqual(["Angabe", "A", "B"]);
  expect(read(joined)).toEqual([
    ["Beratung", "7", "NOT_STATED"],
    ["Planung", "SUPPRESSED", "9"],
    ["Ende", "NOT_STATED", "1"],
    ["Ende", "NOT_STATED", "2"],
  ]);
});

test("exchanged, each answer is a row", () => {
  const exchanged = exchange(joined, "Zeit");

  expect(exchanged.columns.map(({ header }) => header)).toEqual(["Zeit", "Beratung", "Planung", "Ende", "Ende"]);
  expect(read(exchanged)).toEqual([
    ["A", "7", "SUPPRESSED", "NOT_STATED", "NOT_STATED"],
    ["B", "NOT_STATED", "9", "1", "2"],
  ]);
});

test("an answer without rows has nothing to say of any category", () => {
  const tables = [
    { name: "A", table: own },
    { name: "B", table: { ...other, rows: [] } },
  ];

  expect(read(joinTables({ title: "", header: "", category: 0, value: 1, tables }))).toEqual([
    ["Beratung", "7", "NOT_STATED"],
    ["Planung", "SUPPRESSED", "NOT_STATED"],
  ]);
});

test("a course has one to eight points, the earliest first, and none that has not ended", () => {
  expect(listSteps("quarter", "2023-Q4", "2024-Q2")?.map(({ name }) => name)).toEqual([
    "2023-Q4",
    "2024-Q1",
    "2024-Q2",
  ]);
  expect(listSteps("year", "2021", "2022")?.map(({ fields }) => fields)).toEqual([
    [["year", "2021"]],
    [["year", "2022"]],
  ]);
  expect(listSteps("period", "2024", "2024")).toEqual([
    {
      ...{ name: "2024", upTo: null },
      fields: [
        ["period.fromQuarter", "2024-Q1"],
        ["period.toQuarter", "2024-Q4"],
      ],
    },
  ]);
  for (const [step, from, to] of [
    ["year", "2022", "2021"],
    ["year", "2020", "2028"],
    ["year", "twenty", "2021"],
    ["period", "9998", "9999"],
    ["quarter", "2024-Q5", "2025-Q1"],
    ["quarter", "9998-Q1", "9998-Q2"],
  ] as const)
    expect(listSteps(step, from, to)).toBeNull();
});
