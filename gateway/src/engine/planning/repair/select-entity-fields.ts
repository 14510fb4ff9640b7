import { responseName } from "@kim-hub/kit/response-name";
import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from "graphql";
import { fetchedSelection } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { replaceOperation } from "../tree/replace-operation.js";

/** An entity fetch reduced to some of its fields. */
export function selectEntityFields(planned: PlannedFetch, fields: ReadonlySet<FieldNode>): PlannedFetch {
  const entities = fetchedSelection(planned);
  const { fetch, ...kept } = replaceOperation(
    planned,
    visit(planned.definition, { SelectionSet: (set) => (set === entities ? selectFields(set, fields) : undefined) }),
  );
  const names = new Set([...fields].map(responseName));
  const outputRewrites = fetch.outputRewrites?.filter(({ path }) => {
    const first = path.find((element) => !element.startsWith("... on "));

    return first !== undefined && names.has(first);
  });

  return { ...kept, fetch: { ...fetch, ...(outputRewrites && { outputRewrites }) } };
}

function selectFields(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return fields.has(node) ? [node] : [];
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      const selectionSet = selectFields(node.selectionSet, fields);

      return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : [];
    }),
  };
}
