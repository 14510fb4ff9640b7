import { operationFromDocument, type Schema, type Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { getOperationAST } from "graphql";
import { PlanError } from "./plan-error.js";
import type { MakePlan } from "./planning.js";

interface Planner {
  readonly api: Schema;
  readonly planner: QueryPlanner;
}

/** A planner over a supergraph, made when it is first asked. */
export function createPlanner(build: () => Supergraph): MakePlan {
  let made: Planner | null = null;
  const make = (): Planner => {
    const supergraph = build();
    // Fragments are written out, so that fetches can be compared and joined by their text.
    const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, generateQueryFragments: false });

    return { api: supergraph.apiSchema(), planner };
  };

  return (document, operationName) => {
    made ??= make();
    const { api, planner } = made;
    try {
      return planner.buildQueryPlan(
        operationFromDocument(api, document, operationName === undefined ? {} : { operationName }),
      );
    } catch (cause) {
      const operation = getOperationAST(document, operationName)?.operation;
      const root = operation && api.schemaDefinition.rootType(operation)?.name;
      throw new PlanError(root ?? "Query", "No way is found to fetch what this operation asks for.", { cause });
    }
  };
}
