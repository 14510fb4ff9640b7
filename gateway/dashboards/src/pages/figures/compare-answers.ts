import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { CsvHead } from "../../tables/csv-of.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { formatCell } from "../../tables/format-cell.js";
import type { Language } from "../../words/language.js";
import { QUERY_CHARTS } from "../queries/result/query-charts.js";
import { type FigureAnswer, joinHeads } from "./asked-figure.js";
import { FIGURES_WORDS } from "./figures-words.js";
import { joinTables } from "./join-tables.js";
import { pairTables } from "./pair-tables.js";

interface Compared {
  readonly query: SavedQuery;
  readonly language: Language;
  /** The keys of the two territories, as they were asked for. */
  readonly territories: readonly [string, string];
  readonly answers: readonly [FigureAnswer, FigureAnswer];
}

/** Two answers in common charts and common tables. */
export interface Comparison {
  readonly head: CsvHead;
  readonly figures: readonly { readonly table: FigureTable; readonly title: string; readonly counted: string }[];
  /** Every table with both answers in it; where their rows have no names by which they meet, that of the one and that of the other. */
  readonly tables: readonly FigureTable[];
}

export function compareAnswers({ query, language, territories, answers }: Compared): Comparison {
  const words = FIGURES_WORDS[language];
  const [own] = answers;
  const named = answers.map((answer, place) => ({
    ...answer,
    name: nameOf(answer, territories[place] ?? "", language),
  }));
  const figures = (QUERY_CHARTS.get(query.id) ?? []).flatMap(({ table: place, category, values, title, counted }) =>
    values.map((value) => {
      const tables = named.flatMap(({ name, tables }) => {
        const table = tables[place];

        return table ? [{ name, table }] : [];
      });
      const heading = [own.tables[place]?.title ?? "", ...(values.length > 1 ? [String(value)] : [])].join(": ");

      return {
        table: joinTables({ title: heading, header: words.name, tables, category, value }),
        title: values.length > 1 ? `${title[language]}: ${value}` : title[language],
        counted: counted[language],
      };
    }),
  );

  return {
    head: joinHeads(
      answers.map(({ head }) => head),
      { title: own.head.title, filters: [...own.head.filters, `${words.comparedWith} ${territories[1]}`] },
    ),
    figures,
    tables: own.tables.flatMap((table, place) => {
      const [one, other] = named.flatMap(({ name, tables }) => {
        const each = tables[place];

        return each ? [{ name, table: each }] : [];
      });
      if (!one || !other) return [];
      const category = QUERY_CHARTS.get(query.id)?.find((chart) => chart.table === place)?.category ?? null;
      const paired = pairTables({ title: table.title, tables: [one, other], category, words });

      return paired
        ? [paired]
        : [one, other].map(({ name, table: each }) => ({ ...each, title: `${each.title}: ${name}` }));
    }),
  };
}

/** The territory as the answer calls it, with its key; the key alone where it says no name. */
function nameOf({ tables }: FigureAnswer, key: string, language: Language): string {
  const [name] = tables.flatMap(({ facts = [] }) =>
    facts.flatMap(({ column, cell }) => (column.header === "Gebiet" ? [formatCell(cell, column, language)] : [])),
  );

  return name === undefined ? key : `${name} (${key})`;
}
