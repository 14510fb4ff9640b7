import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyText } from "../../testing/any-table.js";
import { fitLabels, WIDTHS } from "./fit-labels.js";
import { fitTimes } from "./fit-times.js";
import { lengthOf, wrapLabel } from "./wrap-label.js";

test("the lines of a label are its text, and none is longer than it may be", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 40 }), (text, most) => {
      const lines = wrapLabel(text, most);

      expect(lines.join("")).toBe(text);
      expect(lines.filter((line) => lengthOf(line.trimEnd()) > most)).toEqual([]);
    }),
  );
});

test("a quarter is not broken, a compound and a long number are", () => {
  expect(wrapLabel("Geduldet seit 2021-Q3", 18)).toEqual(["Geduldet seit ", "2021-Q3"]);
  expect(wrapLabel("Siegen-Wittgenstein", 12)).toEqual(["Siegen-", "Wittgenstein"]);
  expect(wrapLabel("9.007.199.254", 8)).toEqual(["9.007.", "199.254"]);
});

test("labels that are shown on a width do not touch each other there", () => {
  const label = fc.record({
    text: fc.constantFrom("1", "1.234", "2024-Q1", "1.234.567"),
    x: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 25 }), (labels) => {
      const widths = fitLabels(labels);
      for (const width of WIDTHS) {
        const shown = labels
          .filter((_, index) => (widths[index] ?? Number.POSITIVE_INFINITY) <= width)
          .toSorted((a, b) => a.x - b.x);
        for (const [index, { text, x }] of shown.entries()) {
          const next = shown[index + 1];
          // Ends at edges lean inwards, so that two of them stand apart by at least half of the shorter one.
          if (next)
            expect((next.x - x) * width).toBeGreaterThan(0.3 * Math.min(lengthOf(text), lengthOf(next.text)) - 0.001);
        }
      }
    }),
  );
});

test("quarters are named at even distances, at the beginnings of years where not all have room", () => {
  const quarters = Array.from({ length: 22 }, (_, place) => ({
    text: `${2019 + Math.floor((place + 1) / 4)}-Q${((place + 1) % 4) + 1}`,
    x: (place + 0.5) / 22,
    place,
  }));
  const shownFrom = (width: number) =>
    fitTimes(quarters).flatMap((from, index) => (from !== null && from <= width ? (quarters[index]?.text ?? []) : []));

  expect(shownFrom(18)).toEqual(["2020-Q1", "2024-Q1"]);
  expect(shownFrom(40)).toEqual(shownFrom(60));
  expect(shownFrom(60)).toEqual(["2020-Q1", "2021-Q1", "2022-Q1", "2023-Q1", "2024-Q1"]);
});

test("few times are all named on every width", () => {
  const years = ["2021", "2022", "2024"].map((text, index) => ({ text, x: (index + 0.5) / 4, place: index }));

  expect(fitTimes(years)).toEqual([18, 18, 18]);
  expect(fitTimes([])).toEqual([]);
});

test("a label that is longer than the container is not shown", () => {
  const long = { text: "999.999.999.999.999.999.999.999.999.975,123 €", x: 0.5, place: 0 };

  expect(fitLabels([long])).toEqual([60]);
  expect(fitTimes([long])).toEqual([60]);
});
