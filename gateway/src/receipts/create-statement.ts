import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { hashResult, type Result } from "@kim-hub/kit/hash-result";
import { judge } from "@kim-hub/kit/judge";
import { listRows } from "@kim-hub/kit/table-rows";
import type { HubContext } from "../caller/hub-context.js";
import type { RunToReceipt } from "../caller/run-to-receipt.js";
import { readsKeptStates } from "../saved-queries/known-at.js";
import type { Statement } from "./statement.js";

interface Circumstances {
  readonly context: HubContext;
  /** As the answer says it; a subgraph is null if its name could say something about a person. */
  readonly sources: readonly { readonly subgraph: string | null; readonly status: string }[];
  readonly matrix: Pick<AccessMatrix, "policyVersion">;
  readonly checkpoints: readonly string[];
}

/** What can be stated of a run and its answer. */
export function createStatement(run: RunToReceipt, result: Result, circumstances: Circumstances): Statement {
  const { context, sources, matrix, checkpoints } = circumstances;
  const { id, documentId, sheet, approval, shape } = run.query;
  const { actor, role, body, authority, purpose } = context.caller;
  const lists = new Set(shape.lists);
  const tableRows = sheet.tables.map((table) => listRows(table, result.data, lists).length);
  const names = sources.flatMap(({ subgraph }) => subgraph ?? []);

  return {
    type: "kim-hub/receipt/1",
    requestId: context.requestId,
    executedAt: new Date().toISOString(),
    knownAt: readsKeptStates(run.query) ? (context.knownAt ?? context.begunAt) : null,
    executedBy: { actor, role, body, authority, purpose },
    assignment: context.assignment,
    savedQuery: { id, version: sheet.version, documentId, contentHash: approval.contentHash },
    parameters: run.parameters,
    supergraph: run.supergraph,
    policyVersion: matrix.policyVersion,
    asOf: Object.fromEntries(names.map((name) => [name, oldestOf(name, run, result.data)])),
    sources: Object.fromEntries(sources.flatMap(({ subgraph, status }) => (subgraph ? [[subgraph, status]] : []))),
    tableRows,
    rowCount: tableRows.reduce((sum, rows) => sum + rows, 0),
    passed: result.errors.length === 0 ? judge(run.query, result.data) : null,
    resultHash: hashResult(result),
    checkpoints,
  };
}

function oldestOf(subgraph: string, { query: { shape } }: RunToReceipt, data: unknown): string | null {
  const lists = new Set(shape.lists);
  const days = [...shape.asOf]
    .filter(([, owner]) => owner === subgraph)
    .flatMap(([path]) => listRows({ columns: new Map([[path, path]]) }, data, lists))
    .flatMap(([day]) => (typeof day === "string" ? [day] : []));

  return days.toSorted()[0] ?? null;
}
