import { type FieldNode, getNamedType, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { isSubtype, type Planning, typeOfField } from "../input/planning.js";
import { type FetchedField, fetchedSelection, fetchedType } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";

type ForeignField = Pick<FetchedField, "type" | "node">;

interface Place {
  /** The type of the selection set; empty above an entity's fragments. */
  readonly type: string;
  /** The selections of a `@provides` above. */
  readonly provided: readonly SelectionNode[];
}

/** The fields that a fetch selects in a subgraph which declares them `@external` and does not provide them there. */
export function findForeign(planned: PlannedFetch, planning: Planning): ForeignField[] {
  const subgraph = planned.fetch.serviceName;
  const find = ({ selections }: SelectionSetNode, place: Place): ForeignField[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      if (node.kind === Kind.INLINE_FRAGMENT)
        return find(node.selectionSet, { ...place, type: node.typeCondition?.name.value ?? place.type });

      return findField(node, place);
    });
  const findField = (node: FieldNode, { type, provided }: Place): ForeignField[] => {
    const field = planning.synthetics.get(node.name.value)?.field ?? node.name.value;
    const given = namedIn(provided, { type, field, planning });
    if (given.length === 0 && planning.external.isExternal(subgraph, type, field)) return [{ type, node }];
    const output = typeOfField(planning, type, field);
    if (!node.selectionSet || !output) return [];
    const below = given.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);

    return find(node.selectionSet, {
      type: getNamedType(output).name,
      provided: [...planning.external.provides(subgraph, type, field), ...below],
    });
  };

  return find(fetchedSelection(planned), { type: fetchedType(planned, planning), provided: [] });
}

interface Named {
  readonly type: string;
  readonly field: string;
  readonly planning: Planning;
}

/** The occurrences of a field in provided selections. */
function namedIn(provided: readonly SelectionNode[], named: Named): FieldNode[] {
  return provided.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === named.field ? [node] : [];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = node.typeCondition?.name.value ?? named.type;

    return isSubtype(named.planning, condition, named.type) ? namedIn(node.selectionSet.selections, named) : [];
  });
}
