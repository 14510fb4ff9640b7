import { GroupedBars } from "../../charts/bars/grouped-bars.js";
import { Figure } from "../../charts/figure.js";
import { findingOf } from "../../charts/finding-of.js";
import type { UpToFourSeries } from "../../charts/read-series.js";
import type { PageData } from "../../hub/page-data.js";
import type { Page, View } from "../../layout/page.js";
import type { Visit } from "../../layout/visit.js";
import { csvOf } from "../../tables/csv-of.js";
import { DataTable } from "../../tables/data-table.js";
import { NO_PURPOSE, PURPOSE_WORDS } from "../../words/purpose-words.js";
import { readParameters } from "../queries/form/parameters.js";
import { QUERY_WORDS } from "../queries/query-words.js";
import { ResultHead } from "../queries/result/result-head.js";
import { describeOrigin } from "../queries/result/result-tables.js";
import { answerFigure, findAsked } from "./asked-figure.js";
import { AskingForm, TextField } from "./asking-form.js";
import { isComparable, territoryOf } from "./comparable.js";
import { type Comparison, compareAnswers } from "./compare-answers.js";
import { FigureActions } from "./figure-actions.js";
import { FIGURES_WORDS } from "./figures-words.js";

const PATH = "/figures/compare";

/** `/figures/compare?id=…&with=…`: the same figure for two territories, in one chart and one table; `as=csv` as a file. */
export function comparePage(data: PageData): Page {
  return { method: "GET", path: PATH, roles: "EVERYBODY", handle: (visit) => compare(visit, data) };
}

async function compare(visit: Visit, data: PageData): Promise<View> {
  const { language } = visit;
  const words = FIGURES_WORDS[language];
  const asked = findAsked(visit, data, isComparable);
  const { query, contract, given, purpose } = asked;
  const territory = territoryOf(query) ?? "";
  const other = new Map([...given, [territory, given.get("with") ?? ""]]);
  const isAsked = given.has("as");
  const first = readParameters(given, query, contract);
  const second = readParameters(other, query, contract);
  const isReadable = first.faults.size === 0 && second.faults.size === 0;
  const comparison =
    isAsked && isReadable
      ? compareAnswers({
          ...{ query, language, territories: [given.get(territory) ?? "", given.get("with") ?? ""] },
          answers: [
            await answerFigure(data, visit, { ...asked, variables: first.variables }),
            await answerFigure(data, visit, { ...asked, given: other, variables: second.variables }),
          ],
        })
      : null;
  if (comparison && given.get("as") === "csv") {
    const tables = [...comparison.figures.map(({ table }) => table), ...comparison.tables];

    return {
      ...{ kind: "file", name: `${query.id}-compare.csv`, type: "text/csv; charset=utf-8" },
      text: csvOf({ head: comparison.head, tables, language }),
    };
  }
  const fault = isAsked ? second.faults.get(territory) : undefined;
  const { missing, unreadable } = QUERY_WORDS[language];

  return {
    ...{ kind: "page", title: `${words.compareTitle}: ${query.sheet.title[language]}` },
    purpose: purpose === null ? NO_PURPOSE[language] : PURPOSE_WORDS[purpose][language],
    content: (
      <>
        <p class="kern-body">{words.compareIntroduction}</p>
        <AskingForm {...{ action: PATH, query, contract, given, language }} faults={isAsked ? first.faults : new Map()}>
          <TextField
            {...{ name: "with", label: words.with, given }}
            fault={fault ? { MISSING: missing, UNREADABLE: unreadable }[fault] : null}
          />
        </AskingForm>
        {comparison && (
          <section aria-labelledby="result">
            <h2 class="kern-heading-large" id="result">
              {words.result}
            </h2>
            <ResultHead head={comparison.head} language={language} />
            <FigureActions {...{ path: PATH, given, language }} />
            <ComparisonView comparison={comparison} language={language} />
          </section>
        )}
      </>
    ),
  };
}

/** The territories' columns in a joined table. */
const BOTH: UpToFourSeries = { category: 0, values: [1, 2] };

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly language: Visit["language"];
}

function ComparisonView({ comparison: { figures, tables, head }, language }: ComparisonViewProps) {
  return (
    <>
      {figures.map(({ table, title, counted }, place) => (
        <Figure
          key={table.title}
          {...{ id: `figure-${place}`, title, language }}
          finding={findingOf({ table, language, columns: BOTH })}
          subtitle={[counted, ...head.filters].join(" · ")}
          chart={<GroupedBars {...{ table, language }} columns={BOTH} />}
          table={<DataTable table={table} language={language} />}
          source={describeOrigin(head, language)}
        />
      ))}
      <section class="figures-compared" aria-labelledby="compared">
        <h2 class="kern-heading-medium" id="compared">
          {FIGURES_WORDS[language].allCompared}
        </h2>
        {tables.map((table) => (
          <DataTable key={table.title} table={table} language={language} />
        ))}
      </section>
    </>
  );
}
