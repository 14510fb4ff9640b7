import { codeOf } from "../../hub/answer.js";
import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import { Failure } from "../../layout/failure.js";
import { roleOf, type Visit } from "../../layout/visit.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { shownTablesOf } from "../../tables/shown-tables-of.js";
import { counterOfClerk } from "./list-counters.js";

/** The tables of the file of this reference, as its saved query shows it; none at a counter that shows no file. */
export async function readOwnFile(data: PageData, visit: Visit, reference: string): Promise<readonly FigureTable[]> {
  const { request, session, language } = visit;
  const { file, purpose } = counterOfClerk(data, roleOf(visit));
  if (file === null) return [];
  const query = getSavedQuery(data, file);
  const run = await runSavedQuery(data.askHub, query, {
    ...{ request, purpose, variables: { reference }, session },
  });
  const [error] = run.errors;
  if (error) throw new Failure(codeOf(error), { requestId: run.facts.requestId });

  return shownTablesOf({ data: run.data, query, contract: data.readContract(), language });
}
