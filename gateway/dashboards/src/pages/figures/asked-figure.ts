import type { Contract } from "@kim-hub/kit/contract";
import { listPurposes } from "@kim-hub/kit/list-purposes";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Purpose } from "@kim-hub/kit/viewer";
import { codeOf } from "../../hub/answer.js";
import { isRunBy } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import { Failure, notForVisitor, nothingHere } from "../../layout/failure.js";
import { fieldsOf, roleOf, type Visit } from "../../layout/visit.js";
import type { CsvHead } from "../../tables/csv-of.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { shownTablesOf } from "../../tables/shown-tables-of.js";
import { OFFICES } from "../../words/office-words.js";
import { headOf } from "../queries/run/shown-run.js";

/** A figure that is asked for more than once on one page. */
export interface AskedFigure {
  readonly query: SavedQuery;
  readonly contract: Contract;
  /** The form's fields. */
  readonly given: ReadonlyMap<string, string>;
  readonly purpose: Purpose | null;
}

/** The figure that the address names by `id`; one that this role may not run, or that is not of the wanted kind, does not exist. */
export function findAsked(
  visit: Visit,
  { savedQueries, matrix, readContract }: PageData,
  isWanted: (query: SavedQuery) => boolean,
): AskedFigure {
  const given = fieldsOf(visit.request);
  const query = savedQueries.find(({ id }) => id === given.get("id"));
  if (!query || !isWanted(query)) throw nothingHere();
  if (!isRunBy(query, roleOf(visit))) throw notForVisitor(visit);
  const purposes = listPurposes(query, roleOf(visit), { matrix, subgraphs: OFFICES });

  return { query, given, contract: readContract(), purpose: purposes[0] ?? null };
}

/** One answer of several. */
export interface FigureAnswer {
  readonly tables: readonly FigureTable[];
  readonly head: CsvHead;
}

/** Asks once; an answer with errors ends the visit, because half a comparison misleads. */
export async function answerFigure(
  { askHub }: Pick<PageData, "askHub">,
  { request, session, language }: Visit,
  {
    query,
    contract,
    given,
    purpose,
    variables,
  }: AskedFigure & { readonly variables: Readonly<Record<string, unknown>> },
): Promise<FigureAnswer> {
  const run = await runSavedQuery(askHub, query, {
    ...{ request, purpose, variables, session },
  });
  const [error] = run.errors;
  if (error || run.data === null)
    throw new Failure(error ? codeOf(error) : "INTERNAL_SERVER_ERROR", { requestId: run.facts.requestId });

  return {
    tables: shownTablesOf({ data: run.data, query, contract, language }),
    head: headOf({ query, run, contract, language, given }),
  };
}

/** What stands above several answers together: every source, receipt and day. */
export function joinHeads(heads: readonly CsvHead[], given: Pick<CsvHead, "title" | "filters">): CsvHead {
  const unique = (texts: readonly (string | null)[]) => [...new Set(texts.flatMap((text) => text ?? []))];
  const receipts = unique(heads.map(({ receiptId }) => receiptId));

  return {
    ...given,
    asOf: unique(heads.map(({ asOf }) => asOf)).join(", ") || null,
    sources: unique(heads.flatMap(({ sources }) => sources)),
    receiptId: receipts.length === 0 ? null : receipts.join(", "),
  };
}
