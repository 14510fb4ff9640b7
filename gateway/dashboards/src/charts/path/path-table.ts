import type { Cell, FigureTable } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import { PATH_WORDS, type PathWords } from "../../words/path-words.js";
import {
  type Lane,
  listSilent,
  type PathGap,
  type PathStretch,
  type PathTimeline,
  type WithheldPart,
} from "./path-timeline.js";

/**
 * The table beside a timeline: each stretch and each gap in the order of the path, then withheld offices, and on a path that is not
 * complete those of which nothing is known.
 */
export function pathTable(timeline: PathTimeline, language: Language): FigureTable {
  const { stretches, gaps, withheld, isPartial } = timeline;
  const words = PATH_WORDS[language];
  const numbers = [words.headers.order, words.headers.quarters];
  const rows = stretches.flatMap((stretch) => [
    rowOfStretch(stretch, words),
    ...gaps.filter(({ afterOrder }) => afterOrder === stretch.order).map((gap) => rowOfGap(gap, words)),
  ]);

  return {
    title: words.title,
    columns: Object.values(words.headers).map((header) => ({ header, isNumber: numbers.includes(header), unit: "" })),
    rows: [
      ...rows,
      ...withheld.map((part) => rowOfWithheld(part, words)),
      ...(isPartial ? listSilent(timeline).map((lane) => rowOfSilent(lane, words)) : []),
    ],
  };
}

const NOT_APPLICABLE: Cell = { kind: "missing", missing: "NOT_APPLICABLE" };
const SUPPRESSED: Cell = { kind: "missing", missing: "SUPPRESSED" };
const NOT_STATED: Cell = { kind: "missing", missing: "NOT_STATED" };

function rowOfStretch(stretch: PathStretch, words: PathWords): Cell[] {
  return [
    number(stretch.order),
    text(words.offices[stretch.lane]),
    text(stretch.label),
    text(stretch.legalDomain),
    text(stretch.fromQuarter),
    text(stretch.toQuarter ?? words.lasts),
    stretch.quarters === null ? NOT_APPLICABLE : number(stretch.quarters),
    text(stretch.release),
  ];
}

function rowOfGap({ label, fromQuarter, toQuarter, quarters }: PathGap, words: PathWords): Cell[] {
  return [
    NOT_APPLICABLE,
    text(words.betweenOffices),
    text(label),
    NOT_APPLICABLE,
    text(fromQuarter),
    text(toQuarter),
    number(quarters),
    NOT_APPLICABLE,
  ];
}

function rowOfWithheld({ order, lane, release }: WithheldPart, words: PathWords): Cell[] {
  return [number(order), text(words.offices[lane]), ...Array.from({ length: 5 }, () => SUPPRESSED), text(release)];
}

/** Not "office cannot be reached": which of the silent ones that is nobody may know. */
function rowOfSilent(lane: Lane, words: PathWords): Cell[] {
  return [
    NOT_APPLICABLE,
    text(words.offices[lane]),
    ...Array.from({ length: 5 }, () => NOT_STATED),
    text(words.nothingOfOffice),
  ];
}

function text(words: string): Cell {
  return { kind: "text", text: words };
}

function number(count: number): Cell {
  return { kind: "number", number: String(count), isRounded: false };
}
