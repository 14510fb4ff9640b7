import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { render } from "preact-render-to-string";
import { csvOf } from "../../../tables/csv-of.js";
import { MISSING_SIGNS, ROUNDED_SIGN } from "../../../tables/missing-signs.js";
import { shownTablesOf } from "../../../tables/shown-tables-of.js";
import { answerBySchema } from "../../../testing/answer-by-schema.js";
import { CONTRACT, getSavedQuery } from "../../../testing/hub-contract.js";
import { type ReadFigure, readFigures } from "../../../testing/read-figures.js";
import { varyAnswer } from "../../../testing/vary-answer.js";
import type { Language } from "../../../words/language.js";
import { QUERY_CHARTS, type QueryChart } from "./query-charts.js";
import { ResultTables } from "./result-tables.js";

const HEAD = { title: "Titel", filters: [], asOf: null, sources: ["Quelle"], receiptId: null };

/** A cell of the page, or the value of a mark, in the way the file writes it. */
function asWritten(shown: string, language: Language): string {
  const bare = shown.replace(/\u00A0€$/, "").replaceAll("\u00A0", " ");
  if (!NUMBERS[language].test(bare)) return bare;

  return language === "de" ? bare.replaceAll(".", "") : bare.replaceAll(",", "").replace(".", ",");
}

/** As people of the language write them; a day is none. */
const NUMBERS: Readonly<Record<Language, RegExp>> = {
  de: /^(≈ )?-?\d{1,3}(\.\d{3})*(,\d+)?$/,
  en: /^(≈ )?-?\d{1,3}(,\d{3})*(\.\d+)?$/,
};

function markAsWritten(value: string): string {
  const [, sign] = Object.entries(MISSING_SIGNS).find(([reason]) => reason === value) ?? [];

  return sign ?? value.replace(".", ",");
}

/** The cells that the registry says a chart draws, row by row, as the page's table shows them. */
function drawnCells({ headers, rows }: ReadFigure, { kind, values }: QueryChart, language: Language): string[] {
  const places = (kind === "BARS" || kind === "FUNNEL" ? values.slice(0, 1) : values).map((value) =>
    headers.indexOf(String(value)),
  );
  const cellsOf = (row: readonly string[], place: number) =>
    asWritten(row[place] ?? "not there", language).replace(`${ROUNDED_SIGN} `, "");

  return kind === "LINES"
    ? places.flatMap((place) => rows.map((row) => cellsOf(row, place)))
    : rows.flatMap((row) => places.map((place) => cellsOf(row, place)));
}

const unescaped = (written: string) => written.replace(/^'(?=[=+\-@])/, "");

test.each(
  [...QUERY_CHARTS].flatMap(([id, charts]) => (["de", "en"] as const).map((language) => ({ id, charts, language }))),
)(
  "what the charts of $id draw is what its tables show and what its file says, cell by cell ($language)",
  ({ id, charts, language }) => {
    const query = getSavedQuery(id);
    const answer = answerBySchema(query, { schema: CONTRACT.schema, suppression: "NONE" });
    const seen = new Set<number>();
    fc.assert(
      fc.property(varyAnswer(answer), (data) => {
        const tables = shownTablesOf({ data, query, contract: CONTRACT, language });
        const shown = readFigures(render(<ResultTables {...{ tables, charts, language }} head={HEAD} />));
        const records: string[][] = parse(csvOf({ head: HEAD, tables, language }), {
          ...{ bom: true, delimiter: ";", record_delimiter: "\n", relax_column_count: true },
        });
        const lines = records.slice(records.findIndex(([first]) => first === "") + 1);

        expect(shown.map(({ title }) => title)).toEqual(tables.map(({ title }) => title));
        for (const [place, figure] of shown.entries()) {
          const written = lines.splice(0, 2 + figure.facts.length + figure.rows.length);
          expect(unescaped(written.shift()?.[0] ?? "")).toBe(figure.title);
          const facts = written.splice(0, figure.facts.length);
          expect(facts.map(([name, value]) => `${name}: ${value}`)).toEqual(
            figure.facts.map((fact) => fact.replace(/: (.*)$/s, (_, value) => `: ${asWritten(value, language)}`)),
          );
          expect(written.shift()?.map((header) => unescaped(header).replace(/ in €$/, ""))).toEqual(figure.headers);
          expect(written.map((row) => row.map(unescaped))).toEqual(
            figure.rows.map((row) => row.map((cell) => asWritten(cell, language))),
          );
          lines.shift();
          const chart = charts.find(({ table }) => table === place);
          expect(figure.id).toBe(chart ? `figure-${place}` : "");
          if (!chart || figure.rows.length > 25) continue;
          expect(figure.marks.map(({ value }) => markAsWritten(value))).toEqual(drawnCells(figure, chart, language));
          if (figure.marks.length > 0) seen.add(place);
        }
        expect(lines).toEqual([]);
      }),
      { numRuns: 30 },
    );
    expect([...seen].toSorted()).toEqual(charts.map(({ table }) => table));
  },
);
