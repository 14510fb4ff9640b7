import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { responseName } from "./client-names.js";
import type { ProvidedFields } from "./provided-fields.js";

/** A field that the client asks for and no fetch of the plan does. */
export interface UnprovidedField {
  readonly type: string;
  readonly field: string;
  /** The names in the data that lead to it, its own among them. */
  readonly path: readonly string[];
}

interface Asking {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly provided: ProvidedFields;
  readonly apiSchema: GraphQLSchema;
}

/**
 * What the planner left out: where no type is known that could stand at a place it drops what is asked below, and with it
 * the place itself.
 */
export function findUnprovided({ operation, fragments, provided, apiSchema }: Asking): UnprovidedField[] {
  const found = new Map<string, UnprovidedField>();
  const check = (
    { selections }: SelectionSetNode,
    type: string,
    place: ProvidedFields,
    path: readonly string[],
  ): void => {
    for (const node of selections) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (inner?.kind === Kind.FIELD) {
        if (inner.name.value.startsWith("__")) continue;
        const below = [...path, responseName(inner)];
        const child = place.get(type, responseName(inner));
        if (!child) found.set(`${type}|${below.join("/")}`, { type, field: inner.name.value, path: below });
        for (const possible of child?.types ?? []) {
          if (inner.selectionSet && apiSchema.getType(possible))
            check(inner.selectionSet, possible, child ?? place, below);
        }
      } else if (inner && applies(inner.typeCondition?.name.value, type, apiSchema)) {
        check(inner.selectionSet, type, place, path);
      }
    }
  };
  check(operation.selectionSet, apiSchema.getRootType(operation.operation)?.name ?? "", provided, []);

  return [...found.values()];
}

function applies(condition: string | undefined, type: string, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type) return true;
  const [wanted, known] = [schema.getType(condition), schema.getType(type)];

  return isAbstractType(wanted) && isObjectType(known) && schema.isSubType(wanted, known);
}
