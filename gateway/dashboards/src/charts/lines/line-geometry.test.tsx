import { expect, test } from "@jest/globals";
import { renderToString } from "preact-render-to-string";
import { tableOf } from "../../testing/figures.js";
import { type ReadElement, readElements } from "../../testing/read-elements.js";
import { LineChart } from "./line-chart.js";

function draw(rows: readonly (readonly [string, ...string[]])[]): ReadElement[] {
  const table = tableOf(["Quartal", "Anträge"], rows);

  return readElements(renderToString(<LineChart table={table} columns={{ category: 0, values: [1] }} language="de" />));
}

function linesOf(elements: readonly ReadElement[]): ReadElement[] {
  return elements.filter(({ attributes }) => attributes.class?.startsWith("chart-line"));
}

test("a line breaks where a value is missing, and its sign stands there", () => {
  const elements = draw([
    ["2024-Q1", "1"],
    ["2024-Q2", "2"],
    ["2024-Q3", "·"],
    ["2024-Q4", "4"],
    ["2025-Q1", "3"],
  ]);

  expect(linesOf(elements).map(({ attributes }) => [attributes.x1, attributes.x2])).toEqual([
    ["10%", "30%"],
    ["70%", "90%"],
  ]);
  expect(elements.filter(({ around }) => around["data-missing"] === "SUPPRESSED").map(({ text }) => text)).toEqual([
    "·",
  ]);
});

test("a line breaks at a quarter or a year that is not in the table, whose place stays empty", () => {
  const quarters = draw([
    ["2023-Q4", "1"],
    ["2024-Q1", "2"],
    ["2024-Q3", "3"],
  ]);
  const years = draw([
    ["2020", "1"],
    ["2022", "2"],
    ["2023", "2"],
  ]);

  expect(linesOf(quarters).map(({ attributes }) => [attributes.x1, attributes.x2])).toEqual([["12.5%", "37.5%"]]);
  expect(linesOf(years).map(({ attributes }) => [attributes.x1, attributes.x2])).toEqual([["62.5%", "87.5%"]]);
});

test("what is neither years nor quarters, or goes back in time, stands by its row", () => {
  expect(
    linesOf(
      draw([
        ["Anfang", "1"],
        ["Mitte", "2"],
        ["Ende", "3"],
      ]),
    ),
  ).toHaveLength(2);
  expect(
    linesOf(
      draw([
        ["2024-Q2", "1"],
        ["2024-Q1", "2"],
        ["1999", "3"],
      ]),
    ),
  ).toHaveLength(2);
});

test("heights go by the numbers, with zero among them", () => {
  const elements = draw([
    ["2021", "10"],
    ["2022", "-10"],
    ["2023", "0"],
  ]);
  const axis = elements.find(({ attributes }) => attributes.class === "chart-axis");
  const heights = elements
    .filter(({ attributes }) => attributes.class === "chart-marker")
    .map(({ attributes }) => Number(attributes.y?.replace("em", "")) - Number(axis?.attributes.y1?.replace("em", "")));

  expect(heights.map((height) => Number(height.toFixed(3)))).toEqual([-3, 3, 0]);
});

test("each series has a panel with its name, of one scale", () => {
  const table = tableOf(
    ["Jahr", "Anträge", "Einbürgerungen"],
    [
      ["2021", "100", "50"],
      ["2022", "50", "100"],
    ],
  );
  const elements = readElements(
    renderToString(<LineChart table={table} columns={{ category: 0, values: [1, 2] }} language="de" />),
  );
  const [first, second] = linesOf(elements).map(
    ({ attributes }) => Number(attributes.y2?.replace("em", "")) - Number(attributes.y1?.replace("em", "")),
  );

  expect(elements.map(({ text }) => text)).toEqual(expect.arrayContaining(["Anträge", "Einbürgerungen"]));
  expect([first, second]).toEqual([expect.closeTo(3, 2), expect.closeTo(-3, 2)]);
});
