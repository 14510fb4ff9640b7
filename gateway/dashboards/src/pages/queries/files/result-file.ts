import { codeOf } from "../../../hub/answer.js";
import { Failure } from "../../../layout/failure.js";
import type { FileView } from "../../../layout/page.js";
import { csvOf } from "../../../tables/csv-of.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import { shownTablesOf } from "../../../tables/shown-tables-of.js";
import { isTold } from "../../../tables/unreached.js";
import { headOf, type ShownRun } from "../run/shown-run.js";

/** The tables of a run as CSV, all of them unless its page shows others. */
export function resultFile(shown: ShownRun, tables?: readonly FigureTable[]): FileView {
  const { query, run, contract, language } = shown;
  requireTold(shown);

  return {
    kind: "file",
    name: `${query.id}.csv`,
    type: "text/csv; charset=utf-8",
    text: csvOf({
      head: headOf(shown),
      tables: tables ?? shownTablesOf({ ...run, query, contract, language }),
      language,
    }),
  };
}

/** A run with errors that its tables do not tell makes no file, in which nobody would see what is missing. */
export function requireTold({ run }: Pick<ShownRun, "run">): void {
  const error = run.errors.find((each) => !isTold(each)) ?? (run.data === null ? run.errors[0] : undefined);
  if (error || run.data === null)
    throw new Failure(error ? codeOf(error) : "INTERNAL_SERVER_ERROR", { requestId: run.facts.requestId });
}
