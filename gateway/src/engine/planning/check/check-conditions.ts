import { type DocumentNode, getNamedType, getOperationAST, Kind, type SelectionSetNode } from "graphql";
import { indexFragments } from "../../document/index-fragments.js";
import { responseName } from "../document/client-names.js";
import { bothOf, type Conditions, conditionsOf, type KnownPlaces, UNCONDITIONAL } from "../document/conditions.js";
import { PlanError } from "../input/plan-error.js";
import { doTypesOverlap, type Planning, typeOfField } from "../input/planning.js";
import type { AnsweredFields } from "../tree/answered-fields.js";

/** Where selections stand in the operation. */
interface Place {
  /** As names joined; empty at the root. */
  readonly path: string;
  readonly conditions: Conditions;
  /** Everything that an object must be to show them, innermost last. */
  readonly types: readonly string[];
}

interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly planning: Planning;
}

/** What a plan's fetches answer: on which conditions, and of which types. */
interface Answered {
  readonly known: KnownPlaces;
  readonly provided: AnsweredFields;
}

/** Throws where a plan fetches a field on a condition only that the client did not make: merging fetches, the planner mixes them up. */
export function checkConditions({ document, operationName, planning }: Asked, { known, provided }: Answered): void {
  const fragments = indexFragments(document);
  const canBe = (path: string, types: readonly string[]) =>
    path === "" ||
    provided
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
      const place = path === "" ? responseName(inner) : `${path}/${responseName(inner)}`;
      // A type that no fetch finds there cannot be there.
      const isFetched = !inner.name.value.startsWith("__") && known.at(place).length > 0;
      if (isFetched && !known.isKnown(place, conditions))
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
