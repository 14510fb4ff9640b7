import { Figure } from "../../../charts/figure.js";
import { findingOf } from "../../../charts/finding-of.js";
import type { CsvHead } from "../../../tables/csv-of.js";
import { DataTable } from "../../../tables/data-table.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import type { Language } from "../../../words/language.js";
import { TABLE_WORDS } from "../../../words/table-words.js";
import { ChartOf, columnsOf } from "./chart-of.js";

import type { QueryChart } from "./query-charts.js";

interface ResultTablesProps {
  readonly tables: readonly FigureTable[];
  readonly charts: readonly QueryChart[];
  readonly head: CsvHead;
  readonly language: Language;
}

/** Every table of a result, under its chart where it has one. */
export function ResultTables({ tables, charts, head, language }: ResultTablesProps) {
  return (
    <>
      {tables.map((table, place) => {
        const chart = charts.find((each) => each.table === place);
        const shown = <DataTable table={table} language={language} />;
        if (!chart) return <div key={table.title}>{shown}</div>;

        return (
          <Figure
            key={table.title}
            {...{ id: `figure-${place}`, title: chart.title[language], table: shown, language }}
            finding={findingOf({ table, language, columns: columnsOf(chart), isCourse: chart.kind === "LINES" })}
            subtitle={[chart.counted[language], ...head.filters].join(" · ")}
            chart={<ChartOf {...{ chart, table, language }} />}
            source={describeOrigin(head, language)}
          />
        );
      })}
    </>
  );
}

/** Who answered, and of which day. */
export function describeOrigin({ sources, asOf }: Pick<CsvHead, "sources" | "asOf">, language: Language): string {
  return [...sources, ...(asOf === null ? [] : [`${TABLE_WORDS[language].asOf} ${asOf}`])].join("; ");
}
