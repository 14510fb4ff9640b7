import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { tableOf } from "../../testing/figures.js";
import { type ReadElement, readElements } from "../../testing/read-elements.js";
import { BarChart } from "./bar-chart.js";
import { FunnelChart } from "./funnel-chart.js";
import { GroupedBars } from "./grouped-bars.js";

const columns = { category: 0, value: 1 } as const;

function drawBars(values: readonly string[]): string {
  const table = tableOf(
    ["Kreis", "Personen"],
    values.map((value, index) => [`Kreis ${index}`, value]),
  );

  return renderToString(<BarChart table={table} columns={columns} language="de" />);
}

function rectsOf(markup: string): ReadElement[] {
  return readElements(markup).filter(({ name }) => name === "rect");
}

function shareOf(rect: ReadElement | undefined, name: string): number {
  return Number(rect?.attributes[name]?.replace("%", ""));
}

test("bars are as long as their numbers, and what is less than nothing lies left of zero", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 25 }), (numbers) => {
      const rects = rectsOf(drawBars(numbers.map(String)));
      const span = Math.max(0, ...numbers) - Math.min(0, ...numbers);
      const zero = span === 0 ? 0 : (100 * -Math.min(0, ...numbers)) / span;

      for (const [index, number] of numbers.entries()) {
        const [x, width] = [shareOf(rects[index], "x"), shareOf(rects[index], "width")];
        expect(width).toBeCloseTo(span === 0 ? 0 : (100 * Math.abs(number)) / span, 3);
        expect(number < 0 ? x + width : x).toBeCloseTo(zero, 3);
      }
    }),
  );
});

test("a missing value has no bar but its sign with the reason, and none is drawn as 0", () => {
  const markup = drawBars(["12", "·", "–", "x", "…", "k. A.", "0"]);
  const texts = readElements(markup).filter(({ attributes }) => "data-missing" in attributes);

  expect(rectsOf(markup).map((rect) => rect.around["data-value"])).toEqual(["12", "0"]);
  expect(texts.map(({ text }) => text)).toEqual([
    "· geheim",
    "– nicht erhoben",
    "x entfällt",
    "… Stelle nicht erreichbar",
    "k. A. keine Angabe",
  ]);
});

test("where the reason of a missing value has no room beside zero, its sign stands alone", () => {
  const signs = readElements(drawBars(["-10", "9", "…", "·"])).filter(({ attributes }) => "data-missing" in attributes);

  expect(signs.map(({ text }) => text)).toEqual(["…", "· geheim"]);
});

test("a number beyond 2^53 is written with every digit", () => {
  const written = readElements(drawBars(["9007199254740993.10"])).map(({ text }) => text);

  expect(written).toContain("9.007.199.254.740.993,10");
});

test("where all are 0 there is no length, and one row alone has the whole width", () => {
  expect(rectsOf(drawBars(["0", "0"])).map((rect) => shareOf(rect, "width"))).toEqual([0, 0]);
  expect(rectsOf(drawBars(["7"])).map((rect) => shareOf(rect, "width"))).toEqual([100]);
});

test("25 rows are drawn, and of more a sentence names the table", () => {
  expect(rectsOf(drawBars(Array.from({ length: 25 }, () => "1")))).toHaveLength(25);
  expect(drawBars(Array.from({ length: 60 }, () => "1"))).toBe(
    '<p class="chart-note">60 Zeilen sind zu viele für eine Grafik. Alle Werte stehen in der Tabelle.</p>',
  );
});

test("the bars of a group are of one scale, and each has its name, its value and a pattern of its own", () => {
  const table = tableOf(
    ["Kreis", "Anfang", "Ende", "Offen"],
    [
      ["Höxter", "100", "50", "·"],
      ["Lippe", "10", "20", "200"],
    ],
  );
  const markup = renderToString(
    <GroupedBars table={table} columns={{ category: "Kreis", values: ["Anfang", "Ende", "Offen"] }} language="de" />,
  );
  const rects = rectsOf(markup);

  expect(rects.map((rect) => shareOf(rect, "width"))).toEqual([50, 25, 5, 10, 100]);
  expect(rects.map(({ attributes }) => attributes.class?.slice(-1))).toEqual(["1", "2", "1", "2", "3"]);
  expect(rects.map(({ around }) => around["data-series"])).toEqual(["Anfang", "Ende", "Anfang", "Ende", "Offen"]);
  expect(readElements(markup).map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Höxter", "Anfang", "100", "· geheim"]),
  );
});

test("a funnel's stages lie around the middle, and no slope leads to or from a stage without a value", () => {
  const table = tableOf(
    ["Phase", "Personen"],
    [
      ["Zugang", "80"],
      ["Beratung", "40"],
      ["Ziel", "·"],
      ["Ende", "20"],
    ],
  );
  const markup = renderToString(<FunnelChart table={table} columns={columns} language="de" />);

  expect(rectsOf(markup).map((rect) => [shareOf(rect, "x"), shareOf(rect, "width")])).toEqual([
    [0, 100],
    [25, 50],
    [37.5, 25],
  ]);
  expect(
    readElements(markup)
      .filter(({ name }) => name === "path")
      .map(({ attributes }) => attributes.d),
  ).toEqual(["M0 0H100L75 1H25Z"]);
});

test("stages below nothing are drawn as bars from zero", () => {
  const table = tableOf(
    ["Phase", "Saldo"],
    [
      ["Zugang", "30"],
      ["Rückgang", "-10"],
    ],
  );
  const rects = rectsOf(renderToString(<FunnelChart table={table} columns={columns} language="de" />));

  expect(rects.map((rect) => [shareOf(rect, "x"), shareOf(rect, "width")])).toEqual([
    [25, 75],
    [0, 25],
  ]);
});

test("a column that is not there, or that holds text, is no chart", () => {
  const table = tableOf(["Kreis", "Personen"], [["Höxter", "1"]]);

  expect(() =>
    renderToString(<BarChart table={table} columns={{ category: 0, value: "Fälle" }} language="de" />),
  ).toThrow("no such column");
  expect(() => renderToString(<BarChart table={table} columns={{ category: 0, value: 0 }} language="de" />)).toThrow(
    "Kreis holds text",
  );
});
