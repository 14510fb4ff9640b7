import type { Language } from "../words/language.js";
import { type CsvHead, listHeadLines } from "./csv-of.js";
import type { FigureTable } from "./figure-table.js";
import { formatCell } from "./format-cell.js";
import { listSigns } from "./list-signs.js";

interface Written {
  readonly head: CsvHead;
  readonly tables: readonly FigureTable[];
  /** Of the page; headers and names in the tables may be German in every language. */
  readonly language: Language;
}

/** A4 on its side between margins of 2 cm, in twentieths of a point. */
const PAGE = String.raw`\paperw16838\paperh11906\landscape\margl1134\margr1134\margt1134\margb1134`;
const TEXT_WIDTH = 14_570;
const LCID = { de: 1031, en: 2057 };

/** A document for a word processor (Rich Text Format) with the tables as tables: what CSV and page say, the head first. */
export function rtfOf({ head, tables, language }: Written): string {
  const [title = "", ...lines] = listHeadLines(head, listSigns(tables, language), language);

  return [
    String.raw`{\rtf1\ansi\ansicpg1252\uc0\deff0\deflang${LCID[language]}{\fonttbl{\f0\fswiss Arial;}}`,
    PAGE,
    paragraph(title, String.raw`\outlinelevel0\b\fs32`),
    ...lines.map((line) => paragraph(line, String.raw`\fs20`)),
    ...tables.flatMap((table) => writeTable(table, language)),
    "}",
    "",
  ].join("\n");
}

function writeTable({ title, facts = [], columns, rows }: FigureTable, language: Language): readonly string[] {
  const headers = columns.map(({ header }) => ({ text: header, isNumber: false }));
  const written = rows.map((row) =>
    columns.map((column, place) => {
      const cell = row[place];

      return { text: cell ? formatCell(cell, column, language) : "", isNumber: column.isNumber };
    }),
  );

  return [
    paragraph(title, String.raw`\keepn\outlinelevel1\sb240\b\fs24`),
    ...facts.map(({ column, cell }) =>
      paragraph(`${column.header}: ${formatCell(cell, column, language)}`, String.raw`\keepn\fs18`),
    ),
    writeRow(headers, { isHeader: true }),
    ...written.map((cells) => writeRow(cells, { isHeader: false })),
  ];
}

interface WrittenCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A header row stands again on every sheet that the table goes on to. */
function writeRow(cells: readonly WrittenCell[], { isHeader }: { readonly isHeader: boolean }): string {
  const edges = cells.map((_, place) => {
    const border = String.raw`\clbrdrt\brdrs\clbrdrl\brdrs\clbrdrb\brdrs\clbrdrr\brdrs`;

    return `${border}\\cellx${Math.round((TEXT_WIDTH * (place + 1)) / cells.length)}`;
  });
  const contents = cells.map(
    ({ text, isNumber }) =>
      String.raw`\pard\intbl${isNumber ? String.raw`\qr` : String.raw`\ql`}\fs18${isHeader ? String.raw`\b` : String.raw`\b0`} ${escapeText(text)}\cell`,
  );

  return [
    String.raw`\trowd\trgaph70${isHeader ? String.raw`\trhdr` : ""}${edges.join("")}`,
    ...contents,
    String.raw`\row`,
  ].join("\n");
}

function paragraph(text: string, style: string): string {
  return String.raw`{\pard${style} ${escapeText(text)}\par}`;
}

/** A text can end no group and begin no control word; what is not ASCII is written by its number. */
function escapeText(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, String.raw`\line `)
    .replace(/[^\x20-\x7e]/g, (sign) => `{\\u${signed(sign.charCodeAt(0))}}`);
}

/** RTF counts characters from -32768 to 32767. */
function signed(code: number): number {
  return code > 0x7fff ? code - 0x1_0000 : code;
}
