import { responseName } from "@kim-hub/kit/response-name";
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { mapSelections } from "../document/map-selections.js";
import { doTypesOverlap, type Planning, typeOfField } from "../input/planning.js";
import type { Requirement } from "../input/requirement.js";
import { fetchedSelection, fetchedType, listFetched } from "../tree/fetched-fields.js";
import { outputRenames } from "../tree/output-renames.js";
import { pathBelow, withoutItems } from "../tree/plan-path.js";
import type { PlannedFetch } from "../tree/plan-tree.js";

/** A field of a plan with a requirement in its subgraph. */
interface RequiringField {
  readonly subgraph: string;
  readonly type: string;
  readonly field: string;
  /** The response names to its object, joined. */
  readonly path: string;
  readonly requirement: Requirement;
}

/** The fields that require fields of other subgraphs, by place, subgraph, type and planned name. */
export type RequiredInputs = ReadonlyMap<string, RequiringField>;

/** The fields with requirements in a plan's fetches, in depth. */
export function listInputs(fetches: readonly PlannedFetch[], planning: Planning): RequiredInputs {
  const inputs = new Map<string, RequiringField>();
  for (const planned of fetches) {
    const subgraph = planned.fetch.serviceName;
    const renames = outputRenames(planned.fetch);
    const find = (set: SelectionSetNode, at: { type: string; path: string; inFetch: string }): void => {
      for (const { type, node } of listFetched(set.selections, at.type)) {
        const field = node.name.value;
        const requirement = planning.requirements(subgraph, type, field);
        if (requirement) {
          const input = { subgraph, type, field, path: at.path, requirement };
          inputs.set(`${at.path}|${kindOf(input)}`, input);
        }
        const output = typeOfField(planning, type, field);
        if (!node.selectionSet || !output) continue;
        const inFetch = pathBelow(at.inFetch, responseName(node));
        const path = pathBelow(at.path, renames.get(inFetch) ?? responseName(node));
        find(node.selectionSet, { type: getNamedType(output).name, path, inFetch });
      }
    };
    const path = withoutItems(planned.path).join("/");
    find(fetchedSelection(planned), { type: fetchedType(planned, planning), path, inFetch: "" });
  }

  return inputs;
}

/** A place in a document. */
interface Place {
  readonly type: string;
  /** Response names, joined; empty at the root. */
  readonly path: string;
  /** The fields whose requirements these selections belong to. */
  readonly within: ReadonlySet<string>;
}

/**
 * Adds to a document without fragment spreads the requirements of its fields beside them, on the same conditions, in
 * depth.
 */
export function withInputs(document: DocumentNode, inputs: RequiredInputs, planning: Planning): DocumentNode {
  const fill = (set: SelectionSetNode, place: Place): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node) => fillNode(node, place)),
  });
  const fillNode = (node: SelectionNode, place: Place): SelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT)
      return [
        {
          ...node,
          selectionSet: fill(node.selectionSet, { ...place, type: node.typeCondition?.name.value ?? place.type }),
        },
      ];
    const output = typeOfField(planning, place.type, node.name.value);
    const inner = { ...place, path: pathBelow(place.path, responseName(node)) };
    const selectionSet =
      output && node.selectionSet && fill(node.selectionSet, { ...inner, type: getNamedType(output).name });

    return [selectionSet ? { ...node, selectionSet } : node, ...inputsOf(node, place)];
  };
  const inputsOf = (node: FieldNode, { type, path, within }: Place): SelectionNode[] =>
    [...inputs.values()]
      .filter((input) => input.field === node.name.value && input.path === path && !within.has(kindOf(input)))
      .filter((input) => doTypesOverlap(planning, input.type, type))
      .map((input) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: input.type } },
        directives: node.directives ?? [],
        selectionSet: fill(
          { kind: Kind.SELECTION_SET, selections: input.requirement.nodes },
          { type: input.type, path, within: new Set([...within, kindOf(input)]) },
        ),
      }));

  return mapSelections(document, planning.fullSchema, (selectionSet, type) =>
    fill(selectionSet, { type, path: "", within: NONE }),
  );
}

function kindOf({ subgraph, type, field }: RequiringField): string {
  return `${subgraph}|${type}|${field}`;
}

const NONE: ReadonlySet<string> = new Set();
