import { responseName } from "@kim-hub/kit/response-name";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isOfType } from "./is-of-type.js";

/** The inputs of field collection: the document's fragments, and the values of `@skip` and `@include`. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the conditions' variables. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** The fields of an object type by response name, in the order of the answer (the specification's CollectFields). */
export function collectFields(
  type: string,
  selectionSets: readonly SelectionSetNode[],
  selecting: Selecting,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node, selecting.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const name = responseName(node);
        const same = fields.get(name);
        if (same) same.push(node);
        else fields.set(name, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value, type, selecting.schema)) collect(node.selectionSet);
      } else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = selecting.fragments.get(node.name.value);
        if (fragment && applies(fragment.typeCondition.name.value, type, selecting.schema)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  selectionSets.forEach(collect);

  return fields;
}

/** Whether `@skip` and `@include` select the node. */
export function isIncluded({ directives = [] }: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return directives.every(({ name, arguments: [argument] = [] }) => {
    if (name.value !== "skip" && name.value !== "include") return true;
    const value = argument?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;

    return name.value === "include" ? holds : !holds;
  });
}

/** Only the interface may be known, if the subgraph that answers does not know the object type. */
export function applies(condition: string | undefined, type: string, schema: GraphQLSchema): boolean {
  return condition === undefined || isOfType(schema, type, condition);
}
