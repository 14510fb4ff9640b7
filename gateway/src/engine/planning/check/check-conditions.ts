import { indexFragments } from "@kim-hub/kit/index-fragments";
import { responseName } from "@kim-hub/kit/response-name";
import { type DocumentNode, getNamedType, getOperationAST, Kind, type SelectionSetNode } from "graphql";
import { bothOf, type Conditions, conditionsOf, UNCONDITIONAL } from "../document/conditions.js";
import { PlanError } from "../input/plan-error.js";
import { doTypesOverlap, type Planning, typeOfField } from "../input/planning.js";
import type { AnsweredFields } from "../tree/answered-fields.js";
import { pathBelow } from "../tree/plan-path.js";
import type { AvailablePlaces } from "./available-places.js";

/** A place in the operation. */
interface Place {
  /** Response names, joined; empty at the root. */
  readonly path: string;
  readonly conditions: Conditions;
  /** Every type condition around the selections, the innermost last. */
  readonly types: readonly string[];
}

interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly planning: Planning;
}

/** The fields that a plan's fetches answer, with their conditions and types. */
interface Answered {
  readonly available: AvailablePlaces;
  readonly answered: AnsweredFields;
}

/**
 * Throws if a plan fetches a field only on a condition that the client did not set: when the planner merges fetches, it
 * mixes conditions up.
 */
export function checkConditions({ document, operationName, planning }: Asked, { available, answered }: Answered): void {
  const fragments = indexFragments(document);
  const canBe = (path: string, types: readonly string[]) =>
    path === "" ||
    answered
      .at(path.split("/"))
      .some((place) => [...place.types].some((name) => types.every((type) => doTypesOverlap(planning, type, name))));
  const check = ({ selections }: SelectionSetNode, { path, conditions: around, types }: Place): void => {
    for (const node of selections) {
      const conditions = bothOf(around, conditionsOf(node.directives));
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (inner?.kind !== Kind.FIELD) {
        const type = inner?.typeCondition?.name.value;
        if (!inner || (type !== undefined && !canBe(path, [...types, type]))) continue;
        check(inner.selectionSet, { path, conditions, types: type === undefined ? types : [...types, type] });
        continue;
      }
      const place = pathBelow(path, responseName(inner));
      // A type that no fetch finds at a place cannot occur there.
      const isFetched = !inner.name.value.startsWith("__") && available.at(place).length > 0;
      if (isFetched && !available.isAvailable(place, conditions))
        throw new PlanError("Query", "No way is found to fetch what this operation asks for on all its conditions.");
      const output = typeOfField(planning, types.at(-1) ?? "", inner.name.value);
      if (inner.selectionSet && output)
        check(inner.selectionSet, { path: place, conditions, types: [getNamedType(output).name] });
    }
  };
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  const root = planning.fullSchema.getRootType(operation.operation)?.name ?? "";
  check(operation.selectionSet, { path: "", conditions: UNCONDITIONAL, types: [root] });
}
