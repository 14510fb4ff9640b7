import { codeOf } from "../../../hub/answer.js";
import { FailureNotice } from "../../../layout/failure-view.js";
import type { Visit } from "../../../layout/visit.js";
import { shownTablesOf } from "../../../tables/shown-tables-of.js";
import { QUERY_WORDS } from "../query-words.js";
import { headOf, type ShownRun } from "../run/shown-run.js";
import { Files } from "./files.js";
import { QUERY_CHARTS } from "./query-charts.js";
import { ResultHead } from "./result-head.js";
import { ResultTables } from "./result-tables.js";
import { RunReceipts } from "./run-receipts.js";
import { Verdict } from "./verdict.js";

/** What a run found, with what it was asked for and its receipt; what an office did not answer is said. */
export function Result({ visit, ...shown }: ShownRun & { readonly visit: Visit }) {
  const { query, run, contract, language } = shown;
  const words = QUERY_WORDS[language];
  const tables = run.data === null ? [] : shownTablesOf({ ...run, query, contract, language });
  const [error] = run.errors;

  return (
    <section aria-labelledby="result">
      <h2 class="kern-heading-large" id="result">
        {words.result}
      </h2>
      {error && <FailureNotice code={codeOf(error)} requestId={run.facts.requestId} language={language} />}
      {!error && <Verdict {...shown} />}
      <ResultHead head={headOf(shown)} language={language} />
      {words.headersGerman !== "" && <p class="kern-body">{words.headersGerman}</p>}
      {run.data !== null && <Files visit={visit} action={`/queries/${query.id}`} given={shown.given} />}
      <ResultTables {...{ tables, language, head: headOf(shown), charts: QUERY_CHARTS.get(query.id) ?? [] }} />
      <RunReceipts run={run} language={language} />
    </section>
  );
}
