import { responseName } from "@kim-hub/kit/response-name";
import { type FieldNode, getNamedType, Kind, type SelectionNode } from "graphql";
import { type Planning, typeOfField } from "../input/planning.js";
import { AnsweredFields } from "./answered-fields.js";
import { entitySelection } from "./fetch-document.js";
import { outputRenames } from "./output-renames.js";
import type { PlannedFetch } from "./plan-tree.js";

/** The fields that all fetches of a plan answer, from the root. */
export function collectAnswered(fetches: readonly PlannedFetch[], planning: Planning): AnsweredFields {
  const root = new AnsweredFields();
  for (const planned of fetches) addAnswered(root, planned, planning);

  return root;
}

/** Adds the fields that one more fetch answers. */
export function addAnswered(root: AnsweredFields, planned: PlannedFetch, planning: Planning): void {
  const { fetch, definition, path } = planned;
  const rootName = planning.fullSchema.getRootType(definition.operation)?.name ?? "";
  // A fetch of root fields answers before the entity fetches at its place.
  const depth = fetch.requires ? path.length : path.length - 1;
  const adding = { subgraph: fetch.serviceName, planning, depth };
  for (const place of root.everywhere(path)) {
    if (fetch.requires) add(place, { ...adding, type: "", types: [] }, entitySelection(definition).selections);
    else add(place, { ...adding, type: rootName, types: [rootName] }, definition.selectionSet.selections);
  }
  for (const [name, renamed] of outputRenames(fetch)) {
    const names = name.split("/");
    for (const place of root.everywhere([...path, ...names.slice(0, -1)])) place.rename(names.at(-1) ?? "", renamed);
  }
}

interface Adding {
  readonly subgraph: string;
  readonly planning: Planning;
  /** How deep in the data the fetch begins. */
  readonly depth: number;
  /** The type of the selection set; empty above an entity's fragments. */
  readonly type: string;
  /** The object types that may occur there. */
  readonly types: readonly string[];
}

function add(place: AnsweredFields, adding: Adding, selections: readonly SelectionNode[]): void {
  const { subgraph, planning } = adding;
  for (const node of selections) {
    if (node.kind === Kind.FIELD) addField(place, adding, node);
    if (node.kind === Kind.FIELD && node.name.value === "__typename") place.isTyped ||= doesName(adding);
    if (node.kind !== Kind.INLINE_FRAGMENT) continue;
    const type = node.typeCondition?.name.value ?? adding.type;
    const within = planning.runtimeTypes(subgraph, type);
    // An entity has the type of its representation, whatever the subgraph that found it may return.
    const types = adding.type === "" ? within : adding.types.filter((name) => within.includes(name));
    add(place, { ...adding, type, types: node.typeCondition ? types : adding.types }, node.selectionSet.selections);
  }
}

function addField(place: AnsweredFields, adding: Adding, node: FieldNode): void {
  const { subgraph, planning } = adding;
  const output = typeOfField(planning, adding.type, node.name.value);
  const type = output ? getNamedType(output).name : "";
  const types = node.selectionSet ? planning.runtimeTypes(subgraph, type) : [];
  for (const name of adding.types.length > 0 ? adding.types : [null]) {
    const child = place.child(name, responseName(node));
    child.depth = Math.min(child.depth, adding.depth);
    for (const possible of types) child.types.add(possible);
    child.subgraphs.add(subgraph);
    child.isTyped ||= doesName({ ...adding, type });
    if (node.selectionSet) add(child, { ...adding, type, types }, node.selectionSet.selections);
  }
}

/** Whether a subgraph knows a type's objects by their own types. */
function doesName({ subgraph, planning, type }: Adding): boolean {
  return !planning.interfaceObjects.has(`${subgraph}|${type}`);
}
