import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from "graphql";
import { indexFragments } from "../fragments.js";
import { responseName } from "./client-names.js";
import { bothOf, type Conditions, conditionsOf, type KnownPlaces, UNCONDITIONAL } from "./conditions.js";
import { PlanError } from "./plan-error.js";

/** Throws where a plan fetches a field on a condition only that the client did not make: merging fetches, the planner mixes them up. */
export function checkConditions(document: DocumentNode, operationName: string | undefined, known: KnownPlaces): void {
  const fragments = indexFragments(document);
  const check = ({ selections }: SelectionSetNode, path: string, around: Conditions): void => {
    for (const node of selections) {
      const conditions = bothOf(around, conditionsOf(node.directives));
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (inner?.kind !== Kind.FIELD) {
        if (inner) check(inner.selectionSet, path, conditions);
        continue;
      }
      const place = path === "" ? responseName(inner) : `${path}/${responseName(inner)}`;
      // A type that no fetch finds there cannot be there.
      const isFetched = !inner.name.value.startsWith("__") && known.at(place).length > 0;
      if (isFetched && !known.isKnown(place, conditions))
        throw new PlanError("Query", "No way is found to fetch what this operation asks for on all its conditions.");
      if (inner.selectionSet) check(inner.selectionSet, place, conditions);
    }
  };
  const operation = getOperationAST(document, operationName);
  if (operation) check(operation.selectionSet, "", UNCONDITIONAL);
}
