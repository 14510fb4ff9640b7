import { Supergraph } from "@apollo/federation-internals";
import { findBreakingChanges, type GraphQLSchema } from "graphql";
import type { ChangesBehind } from "./check-documents.js";
import { listUses } from "./list-uses.js";
import { ownersOfFields } from "./owners-of-fields.js";

const COORDINATES = /\w+(\.\w+)?/g;
/** As graphql-js words a change of one argument. */
const OF_ARGUMENT = /^\w+\.\w+ arg \w+/;

/**
 * Finds what changed between a supergraph and the schema that replaces it, among what a query asks for: each change with
 * the subgraphs whose contract held it. Nothing is compared before a query asks.
 */
export function changesSince(supergraph: string, schema: GraphQLSchema): ChangesBehind {
  let changesBehind: ChangesBehind | null = null;

  return (text) => {
    changesBehind ??= compare(supergraph, schema);

    return changesBehind(text);
  };
}

function compare(supergraph: string, schema: GraphQLSchema): ChangesBehind {
  const before = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const changes = findBreakingChanges(before, schema).map(({ description }) => description);
  const ownersOf = ownersOfFields(supergraph);

  return (text) => {
    const asked = new Set(listUses(before, text).map(({ coordinate }) => coordinate));

    return changes.flatMap((change) => {
      const [argument] = change.match(OF_ARGUMENT) ?? [];
      if (argument !== undefined && !asked.has(argument)) return [];
      const coordinate = change.match(COORDINATES)?.find((word) => asked.has(word));
      if (coordinate === undefined) return [];
      const owners = ownersOf(coordinate);

      return [`${change}${owners.length === 0 ? "" : ` (${owners.join(", ")})`}`];
    });
  };
}
