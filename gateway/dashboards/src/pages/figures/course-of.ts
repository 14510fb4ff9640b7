import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { CsvHead } from "../../tables/csv-of.js";
import type { FigureTable, TableFact } from "../../tables/figure-table.js";
import type { Language } from "../../words/language.js";
import { QUERY_CHARTS } from "../queries/result/query-charts.js";
import { type FigureAnswer, joinHeads } from "./asked-figure.js";
import { FIGURES_WORDS } from "./figures-words.js";
import { exchange, joinTables } from "./join-tables.js";
import type { TimeStep } from "./steps.js";

interface Asked {
  readonly query: SavedQuery;
  readonly language: Language;
  readonly steps: readonly TimeStep[];
  /** One for each step. */
  readonly answers: readonly FigureAnswer[];
}

/** A figure over time: a row for each year or quarter, a column for each category. */
export interface Course {
  readonly head: CsvHead;
  readonly figures: readonly { readonly table: FigureTable; readonly title: string; readonly counted: string }[];
}

export function courseOf({ query, language, steps, answers }: Asked): Course {
  const words = FIGURES_WORDS[language];
  const facts = steps.flatMap(({ name, upTo }): TableFact[] =>
    upTo === null
      ? []
      : [
          {
            column: { header: `${words.partYear} (${name})`, isNumber: false, unit: "" },
            cell: { kind: "text", text: upTo },
          },
        ],
  );
  const figures = (QUERY_CHARTS.get(query.id) ?? []).flatMap(({ table: place, category, values, title, counted }) =>
    values.map((value) => {
      const tables = steps.flatMap(({ name }, step) => {
        const table = answers[step]?.tables[place];

        return table ? [{ name, table }] : [];
      });
      const heading = [tables[0]?.table.title ?? "", ...(values.length > 1 ? [String(value)] : [])].join(": ");
      const joined = joinTables({ title: heading, header: words.name, tables, category, value });

      return {
        table: { ...exchange(joined, words.time), ...(facts.length > 0 && { facts }) },
        title: values.length > 1 ? `${title[language]}: ${value}` : title[language],
        counted: counted[language],
      };
    }),
  );
  const [first, last] = [steps[0]?.name ?? "", steps.at(-1)?.name ?? ""];

  return {
    head: joinHeads(
      answers.map(({ head }) => head),
      {
        title: query.sheet.title[language],
        filters: [...(answers[0]?.head.filters ?? []), `${words.time} ${first}–${last}`],
      },
    ),
    figures,
  };
}
