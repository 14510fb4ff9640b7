import { Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode, visit } from "graphql";
import type { PlannedFetch, PlanTree } from "../plan-tree.js";
import { fetchedSelection, listFetched } from "./fetched-fields.js";
import type { Planning } from "./planning.js";
import { withDefinition } from "./with-definition.js";

/**
 * A fetch of entities without the question for their type where the subgraph knows them by an interface only: its answer,
 * the interface's name, would take the place of the type that is known.
 */
export function keepTypes(planned: PlannedFetch, { interfaceObjects }: Planning): PlanTree {
  const { fetch } = planned;
  if (!fetch.requires || interfaceObjects.size === 0) return planned;
  const entities = fetchedSelection(planned);
  const isInterface = (type: string) => interfaceObjects.has(`${fetch.serviceName}|${type}`);
  const asksType = listFetched(entities.selections, "").some(
    ({ type, node }) => node.name.value === "__typename" && !node.alias && isInterface(type),
  );
  if (!asksType) return planned;
  const kept = withoutTypes(entities, "", isInterface);
  if (kept.selections.length === 0) return { kind: "parallel", nodes: [] };
  const changed: OperationDefinitionNode = visit(planned.definition, {
    SelectionSet: (set) => (set === entities ? kept : undefined),
  });

  return withDefinition(planned, changed);
}

function withoutTypes(set: SelectionSetNode, onType: string, isInterface: (type: string) => boolean): SelectionSetNode {
  const keep = (node: SelectionNode): SelectionNode[] => {
    if (node.kind === Kind.FIELD)
      return node.name.value === "__typename" && !node.alias && isInterface(onType) ? [] : [node];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    const selectionSet = withoutTypes(node.selectionSet, node.typeCondition?.name.value ?? onType, isInterface);

    return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : [];
  };

  return { ...set, selections: set.selections.flatMap(keep) };
}
