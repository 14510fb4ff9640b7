import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from "graphql";
import type { SubgraphAnswer } from "./subgraph-client.js";

/** The answer of a subgraph that did not answer: null for every field asked of it, with `SOURCE_UNAVAILABLE`. */
export function nullAnswer(document: DocumentNode, variables: unknown): SubgraphAnswer {
  const root = getOperationAST(document)?.selectionSet;
  const entities = root?.selections.find((node) => node.kind === Kind.FIELD && node.name.value === "_entities");
  const error = { message: "A source did not answer.", extensions: { code: "SOURCE_UNAVAILABLE" } };
  if (entities?.kind !== Kind.FIELD)
    return { data: nullFields(root, null), errors: [{ ...error, path: responseNames(root, null).slice(0, 1) }] };

  const known = representations(variables);

  return {
    data: { _entities: known.map((type) => ({ __typename: type, ...nullFields(entities.selectionSet, type) })) },
    // The path ends at the entity: the names of the fields asked of an office may be hidden from the caller.
    errors: known.map((_type, index) => ({ ...error, path: ["_entities", index] })),
  };
}

function nullFields(selectionSet: SelectionSetNode | undefined, type: string | null): Record<string, null> {
  return Object.fromEntries(responseNames(selectionSet, type).map((name) => [name, null]));
}

/** The response names directly below; of `type` only, where the selection is made by type. */
function responseNames(selectionSet: SelectionSetNode | undefined, type: string | null): string[] {
  return (selectionSet?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === "__typename" ? [] : [(node.alias ?? node.name).value];
    if (node.kind === Kind.INLINE_FRAGMENT && (!node.typeCondition || node.typeCondition.name.value === type)) {
      return responseNames(node.selectionSet, type);
    }

    return [];
  });
}

function representations(variables: unknown): string[] {
  if (typeof variables !== "object" || variables === null || !("representations" in variables)) return [];
  const list: unknown = variables.representations;

  return Array.isArray(list) ? list.map(({ __typename }) => String(__typename)) : [];
}
