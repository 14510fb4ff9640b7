import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import type { Visit } from "../../layout/visit.js";
import { DataTable } from "../../tables/data-table.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { figureTablesOf } from "../../tables/figure-tables-of.js";
import type { Language } from "../../words/language.js";
import { RECORD_PURPOSE } from "./record-access.js";

export const HISTORY_QUERY = "row-history";

/** Who changed a row and what it said before, as the tables of its saved query. */
export async function readHistory(
  { askHub, savedQueries, readContract }: PageData,
  { request, session, language }: Visit,
  variables: { readonly table: string; readonly rowId: string },
): Promise<readonly FigureTable[]> {
  const query = getSavedQuery({ savedQueries }, HISTORY_QUERY);
  const { data } = await runSavedQuery(askHub, query, {
    ...{ request, purpose: RECORD_PURPOSE, variables, session },
  });

  return figureTablesOf({ data, query, contract: readContract(), language });
}

interface HistoryProps {
  readonly title: string;
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

export function RowHistory({ title, tables, language }: HistoryProps) {
  return (
    <section>
      <h2 class="kern-heading-medium">{title}</h2>
      {tables.map((table) => (
        <DataTable key={table.title} table={table} language={language} />
      ))}
    </section>
  );
}
