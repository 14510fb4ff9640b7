import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { readElements } from "../../testing/read-elements.js";
import { PathChart } from "./path-chart.js";
import { pathTable } from "./path-table.js";
import { type PathAnswer, readPath, type SegmentAnswer } from "./read-path.js";

function segment(
  order: number,
  agencyKind: SegmentAnswer["agencyKind"],
  given: Partial<SegmentAnswer> = {},
): SegmentAnswer {
  return {
    ...{ order, agencyKind, legalDomain: null, code: null, from: null, to: null },
    ...{ durationQuarters: null, status: "COMPLETE", withheldReason: null, ...given },
  };
}

const tolerated = segment(1, "ABH", {
  legalDomain: "AUFENTHG",
  code: "TOLERATED",
  from: "2022-Q1",
  to: "2022-Q4",
  durationQuarters: 4,
});
const counselling = segment(2, "EBH", {
  legalDomain: "STAG",
  code: "COUNSELLING",
  from: "2023-Q3",
  durationQuarters: 2,
  status: "STALE",
});
const withheld = segment(3, "CM", { status: "WITHHELD", withheldReason: "NO_CONSENT" });

const answer: PathAnswer = {
  status: "COMPLETE",
  route: {
    segments: [tolerated, counselling, withheld],
    gaps: [{ afterOrder: 1, quarters: 2, kind: "STATED_WAIT" }],
    asOf: "2023-12-31",
  },
};

function draw(path: PathAnswer) {
  return readElements(renderToString(<PathChart timeline={readPath(path, "de")} language="de" />));
}

function placesOf(path: PathAnswer, name: string) {
  return draw(path)
    .filter((element) => element.name === "rect" && name in element.around)
    .map(({ attributes, around }) => [around[name], attributes.x, attributes.width]);
}

test("stretches and gaps stand at their quarters, and one that lasts goes on to the day of the data", () => {
  expect(placesOf(answer, "data-order")).toEqual([
    ["1", "0%", "50%"],
    ["2", "75%", "25%"],
  ]);
  expect(placesOf(answer, "data-gap-after")).toEqual([["1", "50%", "25%"]]);
});

test("an office that is named without what it knows is hatched over all the time, with the reason in words", () => {
  const texts = draw(answer)
    .filter(({ around }) => "data-withheld" in around)
    .map(({ text }) => text);

  expect(placesOf(answer, "data-withheld")).toEqual([["3", "0%", "100%"]]);
  expect(texts.join("")).toBe("nicht freigegeben: keine Einwilligung");
});

test("on a path that is not complete, an office without a stretch is hatched, and the path says that it is not complete", () => {
  const partial = { status: "PARTIAL", route: { segments: [tolerated], gaps: [], asOf: "2023-12-31" } };
  const texts = draw(partial)
    .map(({ text }) => text)
    .join("");

  expect(placesOf(partial, "data-unknown").map(([lane]) => lane)).toEqual(["CASE_MANAGEMENT", "NATURALISATION"]);
  expect(texts).toContain("Unvollständig: Mindestens eine Stelle war nicht erreichbar.");
  expect(texts).toContain("Ob diese Stelle etwas freigibt, ist nicht bekannt.");
});

test("without a route nothing is known, and no quarter is drawn", () => {
  const nothing = draw({ status: null, route: null });

  expect(nothing.filter(({ attributes }) => "data-unknown" in attributes)).toHaveLength(3);
  expect(nothing.filter(({ attributes }) => "data-from" in attributes)).toEqual([]);
});

test("the table has each stretch with the gap after it, and withheld offices at the end", () => {
  const { rows, columns } = pathTable(readPath(answer, "de"), "de");
  const texts = rows.map((row) =>
    row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.number : cell.missing)),
  );

  expect(columns.map(({ header }) => header)).toEqual([
    ...[
      "Reihenfolge",
      "Stelle",
      "Abschnitt",
      "Rechtskreis",
      "Von Quartal",
      "Bis Quartal",
      "Dauer in Quartalen",
      "Freigabe",
    ],
  ]);
  expect(texts).toEqual([
    ["1", "Ausländerbehörde", "Geduldet", "AufenthG", "2022-Q1", "2022-Q4", "4", "freigegeben"],
    [
      "NOT_APPLICABLE",
      "Zwischen den Stellen",
      "Lücke: Wartezeit auf einen Termin",
      "NOT_APPLICABLE",
      "2023-Q1",
      "2023-Q2",
      "2",
      "NOT_APPLICABLE",
    ],
    ["2", "Einbürgerungsbehörde", "Beratung", "StAG", "2023-Q3", "dauert an", "2", "veraltet"],
    [
      "3",
      "Case Management",
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      "nicht freigegeben: keine Einwilligung",
    ],
  ]);
});

test("on a path that is not complete the table names the offices of which nothing is known, and no gap claims that nothing was released", () => {
  const gaps = [
    { afterOrder: 1, quarters: 2, kind: "NOTHING_RELEASED" },
    { afterOrder: 1, quarters: 2, kind: "STATED_WAIT" },
  ];
  const timeline = readPath(
    { status: "PARTIAL", route: { segments: [tolerated, withheld], gaps, asOf: "2023-12-31" } },
    "de",
  );
  const { rows } = pathTable(timeline, "de");

  expect(timeline.gaps.map(({ label }) => label)).toEqual([
    "Lücke: ob hier etwas war, ist nicht bekannt",
    "Lücke: Wartezeit auf einen Termin",
  ]);
  expect(
    rows.at(-1)?.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" || cell.missing)),
  ).toEqual([
    "NOT_APPLICABLE",
    "Einbürgerungsbehörde",
    ...Array.from({ length: 5 }, () => "NOT_STATED"),
    "Unvollständig: Ob diese Stelle etwas freigibt, ist nicht bekannt.",
  ]);
  expect(rows).toHaveLength(5);
});

test("a code without a word is shown as it is", () => {
  const [stretch] = readPath(
    { ...answer, route: { segments: [{ ...tolerated, code: "NEW_CODE" }], gaps: [], asOf: null } },
    "en",
  ).stretches;

  expect(stretch?.label).toBe("NEW_CODE");
});

const anyQuarter = fc
  .tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, quarter]) => `${year}-Q${quarter}`);
const anySegment = fc.tuple(
  fc.constantFrom<SegmentAnswer["agencyKind"][]>("ABH", "CM", "EBH"),
  anyQuarter,
  fc.option(anyQuarter),
);

test("every stretch of any path is read back from its timeline as from its table", () => {
  fc.assert(
    fc.property(fc.array(anySegment, { maxLength: 40 }), (given) => {
      const segments = given.map(([kind, from, to], index) =>
        segment(index + 1, kind, { from, to: to && to >= from ? to : null, code: "TOLERATED" }),
      );
      const path = { status: "COMPLETE", route: { segments, gaps: [], asOf: "2025-12-31" } };
      const drawn = draw(path)
        .filter(({ attributes }) => "data-order" in attributes)
        .map(({ attributes, around }) => [
          attributes["data-order"],
          around["data-category"],
          attributes["data-from"],
          attributes["data-to"] || "dauert an",
        ]);
      const listed = pathTable(readPath(path, "de"), "de").rows.map((row) =>
        [0, 1, 4, 5].map((column) => {
          const cell = row[column];

          return cell?.kind === "number" ? cell.number : cell?.kind === "text" ? cell.text : "";
        }),
      );

      expect(drawn.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(listed);
    }),
  );
});
