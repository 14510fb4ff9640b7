import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { anyTable } from "../testing/any-table.js";
import { readElements } from "../testing/read-elements.js";
import { marksOf, readMarks } from "../testing/read-marks.js";
import { BarChart } from "./bars/bar-chart.js";
import { FunnelChart } from "./bars/funnel-chart.js";
import { GroupedBars } from "./bars/grouped-bars.js";
import { LineChart } from "./lines/line-chart.js";

const one = { category: "Kategorie", value: 1 } as const;
const several = { category: 0, values: [1, 2, 3, 4] } as const;

test("every cell of any table is read back from its bars and from its funnel", () => {
  fc.assert(
    fc.property(anyTable(1), (table) => {
      const bars = renderToString(<BarChart table={table} columns={one} language="de" />);
      const funnel = renderToString(<FunnelChart table={table} columns={one} language="en" />);

      expect(readMarks(bars)).toEqual(marksOf(table));
      expect(readMarks(funnel)).toEqual(marksOf(table));
    }),
  );
});

test("every cell of any table of four columns is read back from its groups of bars and from its lines", () => {
  fc.assert(
    fc.property(anyTable(4), (table) => {
      const groups = renderToString(<GroupedBars table={table} columns={several} language="de" />);
      const lines = readMarks(renderToString(<LineChart table={table} columns={several} language="de" />));

      expect(readMarks(groups)).toEqual(marksOf(table));
      const count = table.rows.length;
      const byRow = lines.map((_, index) => lines[(index % 4) * count + Math.floor(index / 4)]);
      expect(byRow).toEqual(marksOf(table));
    }),
  );
});

/** All that a chart is made of. */
const DRAWN = ["div", "svg", "g", "text", "line", "rect", "path"];

test("no chart has an inline style, an event handler or a number that is none, and no text of a table becomes markup", () => {
  fc.assert(
    fc.property(anyTable(2), (table) => {
      const columns = { category: 0, values: [1, 2] } as const;
      const markup = renderToString(
        <>
          <BarChart table={table} columns={one} language="de" />
          <FunnelChart table={table} columns={one} language="de" />
          <GroupedBars table={table} columns={columns} language="de" />
          <LineChart table={table} columns={columns} language="de" />
        </>,
      );
      const elements = readElements(markup);
      const attributes = elements.flatMap((element) => Object.keys(element.attributes));

      expect(elements.filter(({ name }) => !DRAWN.includes(name))).toEqual([]);
      expect(attributes.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
      expect(markup).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
    }),
    { numRuns: 50 },
  );
});

test("a chart is silent for a screen reader and takes no focus", () => {
  const table = { title: "", columns: [{ header: "A", isNumber: false, unit: "" }], rows: [] };
  fc.assert(
    fc.property(anyTable(1), (any) => {
      const svg = readElements(
        renderToString(<LineChart table={any} columns={{ category: 0, values: [1] }} language="de" />),
      );

      expect(svg.find(({ name }) => name === "svg")?.attributes).toMatchObject({
        "aria-hidden": "true",
        focusable: "false",
      });
    }),
    { numRuns: 20 },
  );
  expect(renderToString(<BarChart table={table} columns={{ category: 0, value: 0 }} language="en" />)).toBe(
    '<p class="chart-note">There are no figures for this selection.</p>',
  );
});
