import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { CsvHead } from "../../tables/csv-of.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { formatCell } from "../../tables/format-cell.js";
import type { Language } from "../../words/language.js";
import { QUERY_CHARTS } from "../queries/query-charts.js";
import { type FigureAnswer, joinHeads } from "./asked-figure.js";
import { FIGURES_WORDS } from "./figures-words.js";
import { joinTables } from "./join-tables.js";

interface Compared {
  readonly query: SavedQuery;
  readonly language: Language;
  /** The keys of the two territories, as they were asked for. */
  readonly territories: readonly [string, string];
  readonly answers: readonly [FigureAnswer, FigureAnswer];
}

/** Two answers in common charts and side by side. */
export interface Comparison {
  readonly head: CsvHead;
  readonly figures: readonly { readonly table: FigureTable; readonly title: string; readonly counted: string }[];
  /** Each table of the one with that of the other. */
  readonly pairs: readonly (readonly FigureTable[])[];
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
    pairs: own.tables.map((_, place) =>
      named.flatMap(({ name, tables }) => {
        const table = tables[place];

        return table ? [{ ...table, title: `${table.title}: ${name}` }] : [];
      }),
    ),
  };
}

/** The territory as the answer calls it, with its key; the key alone where it says no name. */
function nameOf({ tables }: FigureAnswer, key: string, language: Language): string {
  const [name] = tables.flatMap(({ facts = [] }) =>
    facts.flatMap(({ column, cell }) => (column.header === "Gebiet" ? [formatCell(cell, column, language)] : [])),
  );

  return name === undefined ? key : `${name} (${key})`;
}
