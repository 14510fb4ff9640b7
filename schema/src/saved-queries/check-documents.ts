import { validateText } from "@kim-hub/kit/saved-query-misfits";
import type { GraphQLSchema } from "graphql";

/** A saved query's operation, and whom to ask about it. */
export interface SavedDocument {
  readonly id: string;
  readonly text: string;
  readonly owner?: string;
}

/** Which changes of the contracts a query meets; none without an earlier schema. */
export type ChangesBehind = (text: string) => readonly string[];

/** Throws the validator's messages on the saved queries under this schema, one a line. */
export function checkSavedQueries(
  schema: GraphQLSchema,
  queries: readonly SavedDocument[],
  changesBehind: ChangesBehind = () => [],
): void {
  const faults = queries.flatMap((query) => findDocumentFaults(schema, query, changesBehind));
  if (faults.length > 0) throw new Error(`These saved queries do not fit the supergraph:\n${faults.join("\n")}`);
}

function findDocumentFaults(
  schema: GraphQLSchema,
  { id, text, owner }: SavedDocument,
  changesBehind: ChangesBehind,
): readonly string[] {
  const errors = validateText(schema, text);
  if (errors.length === 0) return [];
  const faults = errors.map(
    ({ message, locations }) => `${id}/query.graphql, line ${locations?.[0]?.line ?? 1}: ${message}`,
  );
  const causes = changesBehind(text).map((change) => `  because of the contracts: ${change}`);

  return [...faults, ...causes, ...(owner === undefined ? [] : [`  its owner: ${owner}`])];
}
