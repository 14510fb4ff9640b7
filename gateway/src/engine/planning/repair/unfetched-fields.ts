import { responseName } from "@kim-hub/kit/response-name";
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { keysOf, type Planning, typeOfField } from "../input/planning.js";
import type { AnsweredFields } from "../tree/answered-fields.js";
import type { UnfetchedField } from "../tree/plan.js";

interface Asking {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly answered: AnsweredFields;
  readonly planning: Planning;
}

/**
 * Finds fields that the planner dropped: if no object type is possible at a place, it drops the selections below and
 * the place itself.
 */
export function findUnfetched({ operation, fragments, answered, planning }: Asking): UnfetchedField[] {
  const { apiSchema } = planning;
  const found = new Map<string, UnfetchedField>();
  const check = (
    { selections }: SelectionSetNode,
    type: string,
    place: AnsweredFields,
    path: readonly string[],
  ): void => {
    for (const node of selections) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (inner?.kind === Kind.FIELD) {
        if (inner.name.value.startsWith("__")) continue;
        const below = [...path, responseName(inner)];
        const child = place.get(type, responseName(inner));
        if (!child)
          found.set(`${type}|${below.join("/")}`, {
            type,
            field: inner.name.value,
            path: below,
            isUnanswerable: false,
          });
        if (child?.types.size === 0 && inner.selectionSet)
          lose(inner.selectionSet, outputOf(planning, type, inner.name.value), child, below);
        for (const possible of child?.types ?? []) {
          if (inner.selectionSet && apiSchema.getType(possible))
            check(inner.selectionSet, possible, child ?? place, below);
        }
      } else if (inner && applies(inner.typeCondition?.name.value, type, apiSchema)) {
        check(inner.selectionSet, type, place, path);
      }
    }
  };
  const lose = (
    { selections }: SelectionSetNode,
    type: string,
    place: AnsweredFields,
    path: readonly string[],
  ): void => {
    for (const node of selections) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (inner?.kind === Kind.FIELD) {
        const field = inner.name.value;
        const below = [...path, responseName(inner)];
        if (!field.startsWith("__") && !canGive(planning, place, type, field))
          found.set(`${type}|${below.join("/")}`, { type, field, path: below, isUnanswerable: true });
      } else if (inner && (inner.typeCondition?.name.value ?? type) === type)
        lose(inner.selectionSet, type, place, path);
    }
  };
  check(operation.selectionSet, apiSchema.getRootType(operation.operation)?.name ?? "", answered, []);

  return [...found.values()];
}

function applies(condition: string | undefined, type: string, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type) return true;
  const [wanted, known] = [schema.getType(condition), schema.getType(type)];

  return isAbstractType(wanted) && isObjectType(known) && schema.isSubType(wanted, known);
}

/** Whether a subgraph that owns the field answers the object itself, or resolves it by a key. */
function canGive(planning: Planning, { subgraphs }: AnsweredFields, type: string, field: string): boolean {
  return planning
    .owners(type, field)
    .some((subgraph) => subgraphs.has(subgraph) || (keysOf(planning, subgraph, type)?.length ?? 0) > 0);
}

function outputOf(planning: Planning, type: string, field: string): string {
  const output = typeOfField(planning, type, field);

  return output ? getNamedType(output).name : "";
}
