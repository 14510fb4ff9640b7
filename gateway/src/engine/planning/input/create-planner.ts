import { operationFromDocument, type Schema, type Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from "graphql";
import { PlanError } from "./plan-error.js";
import type { MakePlan } from "./planning.js";

interface Planner {
  readonly api: Schema;
  readonly planner: QueryPlanner;
}

/** A planner over a supergraph, created on first use. */
export function createPlanner(build: () => Supergraph): MakePlan {
  let made: Planner | null = null;
  const make = (): Planner => {
    const supergraph = build();
    // Without fragments, so that fetches can be compared and joined by their text.
    const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });

    return { api: supergraph.apiSchema(), planner };
  };

  return (document, operationName) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error("The document has no such operation.");
    made ??= make();
    const { api, planner } = made;
    try {
      return planner.buildQueryPlan(operationFromDocument(api, nameless(document, operation)));
    } catch (cause) {
      const root = api.schemaDefinition.rootType(operation.operation)?.name;
      throw new PlanError(root ?? "Query", "No way is found to fetch what this operation asks for.", { cause });
    }
  };
}

/** The planner would send the client's operation name to every subgraph, whose logs must not hold a client's words. */
function nameless(document: DocumentNode, { name: _left, ...operation }: OperationDefinitionNode): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);

  return { ...document, definitions: [operation, ...fragments] };
}
