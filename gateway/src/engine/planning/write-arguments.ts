import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { PlannedFetch, PlanTree } from "../plan-tree.js";
import { responseName } from "./client-names.js";
import { divideFetch, type FetchPart } from "./fetch-parts.js";
import { addTree, type FieldTree } from "./field-tree.js";
import { partRequires } from "./part-requires.js";
import type { Planning } from "./planning.js";
import { withDefinition } from "./with-definition.js";

/** A fetch of the planner's as subgraphs understand it: synthetic fields with their arguments, and divided where need be. */
export function writeArguments(planned: PlannedFetch, planning: Planning): PlanTree {
  const parts = planned.fetch.requires ? divideFetch(planned, planning) : [];
  if (parts.length < 2) return writePart(planned, null, planning);
  const nodes = parts.map((part) => {
    const others = parts
      .filter((other) => other !== part)
      .reduce<FieldTree>((tree, { needs }) => addTree(tree, needs), new Map());

    return writePart(keepPart(planned, part), { own: part.needs, others }, planning);
  });

  return { kind: "parallel", nodes };
}

function writePart(
  planned: PlannedFetch,
  needs: { own: FieldTree; others: FieldTree } | null,
  planning: Planning,
): PlannedFetch {
  const { fetch, definition } = planned;
  const written = writeDefinition(definition, planning);
  const changed = written === definition ? planned : withDefinition(planned, written);
  if (!fetch.requires || (!needs && planning.synthetics.size === 0)) return changed;
  const requires = partRequires(fetch.requires, { needs, subgraph: fetch.serviceName, planning });

  return { ...changed, fetch: { ...changed.fetch, requires } };
}

function writeDefinition(definition: OperationDefinitionNode, { synthetics }: Planning): OperationDefinitionNode {
  if (synthetics.size === 0) return definition;

  return visit(definition, {
    Field: (node) => {
      const synthetic = synthetics.get(node.name.value);
      if (!synthetic) return undefined;
      const name = { kind: Kind.NAME, value: synthetic.field };

      return { ...node, alias: node.alias ?? node.name, name, arguments: synthetic.arguments };
    },
  });
}

function keepPart(planned: PlannedFetch, { fields }: FetchPart): PlannedFetch {
  const { definition } = planned;
  const [entities] = definition.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet)
    throw new Error("A fetch of entities in the plan asks for none.");
  const selectionSet = keepFields(entities.selectionSet, fields);
  const kept = withDefinition(planned, {
    ...definition,
    selectionSet: { ...definition.selectionSet, selections: [{ ...entities, selectionSet }] },
  });
  const names = new Set([...fields].map(responseName));
  const outputRewrites = planned.fetch.outputRewrites?.filter(({ path }) => {
    const first = path.find((element) => !element.startsWith("... on "));

    return first !== undefined && names.has(first);
  });

  return { ...kept, fetch: { ...kept.fetch, ...(outputRewrites && { outputRewrites }) } };
}

function keepFields(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return fields.has(node) ? [node] : [];
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      const selectionSet = keepFields(node.selectionSet, fields);

      return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : [];
    }),
  };
}
