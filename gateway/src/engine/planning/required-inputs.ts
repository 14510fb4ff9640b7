import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { PlannedFetch } from "../plan-tree.js";
import { fetchedSelection, fetchedType, listFetched } from "./fetched-fields.js";
import { mapSelections } from "./map-selections.js";
import { doMeet, type Planning, typeOfField } from "./planning.js";
import type { Requirement } from "./requirement.js";

/** A field that a plan asks of a subgraph which requires something for it. */
interface RequiringField {
  readonly type: string;
  readonly field: string;
  readonly requirement: Requirement;
}

/** The fields that need something of other subgraphs, each with what it needs, by subgraph, type and planned name. */
export type RequiredInputs = ReadonlyMap<string, RequiringField>;

/** What the fields of a plan's fetches require, in depth. */
export function listInputs(fetches: readonly PlannedFetch[], planning: Planning): RequiredInputs {
  const inputs = new Map<string, RequiringField>();
  const find = ({ selections }: SelectionSetNode, onType: string, subgraph: string): void => {
    for (const { type, node } of listFetched(selections, onType)) {
      const field = node.name.value;
      const requirement = planning.requirements(subgraph, type, field);
      if (requirement) inputs.set(`${subgraph}|${type}|${field}`, { type, field, requirement });
      const output = typeOfField(planning, type, field);
      if (node.selectionSet && output) find(node.selectionSet, getNamedType(output).name, subgraph);
    }
  };
  for (const planned of fetches)
    find(fetchedSelection(planned), fetchedType(planned, planning), planned.fetch.serviceName);

  return inputs;
}

/** The document with what its fields require beside them, on the same conditions; what that requires itself beside that. */
export function withInputs(document: DocumentNode, inputs: RequiredInputs, planning: Planning): DocumentNode {
  const { fullSchema } = planning;
  const fill = (set: SelectionSetNode, type: string, within: ReadonlySet<string>): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node) => fillNode(node, type, within)),
  });
  const fillNode = (node: SelectionNode, type: string, within: ReadonlySet<string>): SelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT)
      return [{ ...node, selectionSet: fill(node.selectionSet, node.typeCondition?.name.value ?? type, within) }];
    const output = typeOfField(planning, type, node.name.value);
    const below = output && node.selectionSet && fill(node.selectionSet, getNamedType(output).name, within);

    return [below ? { ...node, selectionSet: below } : node, ...inputsOf(node, type, within)];
  };
  const inputsOf = (node: FieldNode, type: string, within: ReadonlySet<string>): SelectionNode[] =>
    [...inputs]
      .filter(([key, { field }]) => field === node.name.value && !within.has(key))
      .filter(([, input]) => doMeet(planning, input.type, type))
      .map(([key, { type: owner, requirement }]) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: owner } },
        directives: node.directives ?? [],
        selectionSet: fill(
          { kind: Kind.SELECTION_SET, selections: requirement.nodes },
          owner,
          new Set([...within, key]),
        ),
      }));

  return mapSelections(document, fullSchema, (selectionSet, type) => fill(selectionSet, type, NONE));
}

const NONE: ReadonlySet<string> = new Set();
