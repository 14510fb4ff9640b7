import { type GraphQLSchema, Kind, OperationTypeNode, parse } from "graphql";
import { findApprovalFaults } from "./check-approval.js";
import { findParameterFaults } from "./check-parameters.js";
import { type DataOfFields, findReaderFaults } from "./check-readers.js";
import { findTableFaults } from "./check-tables.js";
import type { SavedQueryFolder } from "./read-saved-queries.js";
import { listSelectedFields } from "./selected-fields.js";

interface Rules extends DataOfFields {
  readonly schema: GraphQLSchema;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Throws where a saved query whose operation fits the schema breaks a rule of its sheet or of its approval, one fault a line. */
export function checkFolders(queries: readonly SavedQueryFolder[], rules: Rules): void {
  const faults = [
    ...queries.flatMap((query) => findFaults(query, rules).map((fault) => `${query.id}: ${fault}`)),
    ...findDoubles(queries),
  ];
  if (faults.length > 0) throw new Error(`These saved queries cannot be published:\n${faults.join("\n")}`);
}

function findFaults(query: SavedQueryFolder, { schema, today, ...data }: Rules): readonly string[] {
  const { sheet, text } = query;
  const document = parse(text);
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    return ["its file holds one operation and no other."];
  if (operation.operation !== OperationTypeNode.QUERY) return ["a saved query changes nothing: it is no mutation."];
  const fields = listSelectedFields(schema, document, operation);

  return [
    ...findParameterFaults(sheet, operation),
    ...findReaderFaults(sheet, fields, data),
    ...findTableFaults(sheet, fields),
    ...findApprovalFaults(query, today),
  ];
}

/** Two ids of one text would be one document id. */
function findDoubles(queries: readonly SavedQueryFolder[]): string[] {
  return [...Map.groupBy(queries, ({ text }) => text).values()]
    .filter((same) => same.length > 1)
    .map((same) => `${same.map(({ id }) => id).join(", ")}: they have the same operation.`);
}
