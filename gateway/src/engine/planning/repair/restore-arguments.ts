import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { Kind, type OperationDefinitionNode, visit } from "graphql";
import type { Planning } from "../input/planning.js";
import type { PlannedFetch, PlanTree } from "../tree/plan-tree.js";
import { replaceOperation } from "../tree/replace-operation.js";
import { selectEntityFields } from "./select-entity-fields.js";
import { sliceRequirements } from "./slice-requirements.js";
import { type Proving, splitFetch } from "./split-fetch.js";
import { splitInterfaces } from "./split-interfaces.js";

/**
 * Turns a planned fetch into one that subgraphs understand: restores the arguments of synthetic fields, and splits it
 * if necessary.
 */
export function restoreArguments(planned: PlannedFetch, proving: Proving): PlanTree {
  const split = splitInterfaces(planned, proving.planning);
  const [only] = split;
  if (only && split.length === 1) return writeFetch(only, proving);

  return { kind: "parallel", nodes: split.map((slice) => writeFetch(slice, proving)) };
}

function writeFetch(planned: PlannedFetch, proving: Proving): PlanTree {
  const { planning } = proving;
  const { requires, serviceName: subgraph } = planned.fetch;
  const slices = requires ? splitFetch(planned, proving) : [];
  if (!requires || slices.length < 2) return write(planned, planning);
  const nodes = slices.map((fields) => {
    const slice = selectEntityFields(planned, new Set(fields.map(({ node }) => node)));

    return write(
      { ...slice, fetch: { ...slice.fetch, requires: sliceRequirements(requires, { fields, subgraph, planning }) } },
      planning,
    );
  });

  return { kind: "parallel", nodes };
}

function write(planned: PlannedFetch, planning: Planning): PlannedFetch {
  if (planning.synthetics.size === 0) return planned;
  const definition = writeDefinition(planned.definition, planning);
  const { fetch, ...written } = definition === planned.definition ? planned : replaceOperation(planned, definition);
  const requires = fetch.requires && writeRequires(fetch.requires, planning);

  return { ...written, fetch: { ...fetch, ...(requires && { requires }) } };
}

function writeDefinition(definition: OperationDefinitionNode, { synthetics }: Planning): OperationDefinitionNode {
  return visit(definition, {
    Field: (node) => {
      const synthetic = synthetics.get(node.name.value);
      if (!synthetic) return undefined;
      const name = { kind: Kind.NAME, value: synthetic.field };

      return { ...node, alias: node.alias ?? node.name, name, arguments: synthetic.arguments };
    },
  });
}

/** A required field stands in the data under its synthetic name, which becomes the alias. */
function writeRequires(selections: readonly QueryPlanSelectionNode[], planning: Planning): QueryPlanSelectionNode[] {
  return selections.map((node): QueryPlanSelectionNode => {
    if (node.kind === "InlineFragment") return { ...node, selections: writeRequires(node.selections, planning) };
    const synthetic = planning.synthetics.get(node.name);
    const below = node.selections && { selections: writeRequires(node.selections, planning) };

    return { ...node, ...below, ...(synthetic && { name: synthetic.field, alias: node.name }) };
  });
}
