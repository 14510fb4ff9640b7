import { Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import type { PlannedFetch, PlanTree } from "../plan-tree.js";
import { responseName } from "./client-names.js";
import { bothOf, type Conditions, conditionsOf, KnownPlaces, UNCONDITIONAL } from "./conditions.js";
import { fetchedSelection, listFetched } from "./fetched-fields.js";
import { doMeet, type Planning } from "./planning.js";
import { refuseUnknown } from "./refuse-unknown.js";
import { requiredPlaces } from "./requirement-names.js";

/** Throws where a fetch comes before what it tells its subgraph has been fetched, whatever the operation's conditions. */
export function checkOrder(tree: PlanTree, planning: Planning): void {
  run(tree, { known: new KnownPlaces(), conditions: UNCONDITIONAL, planning });
}

interface Running {
  /** The places of the data that are known before. */
  readonly known: KnownPlaces;
  /** On what the part of the plan depends. */
  readonly conditions: Conditions;
  readonly planning: Planning;
}

/** The places of the data that are known after a part of the plan. */
function run(tree: PlanTree, running: Running): KnownPlaces {
  switch (tree.kind) {
    case "fetch":
      return fetched(tree, running);
    case "sequence":
      return tree.nodes.reduce((known, node) => run(node, { ...running, known }), running.known);
    case "parallel":
      return running.known.with(tree.nodes.map((node) => run(node, running)));
    case "condition": {
      const { variable, whenTrue, whenFalse } = tree;
      const branch = (node: PlanTree | null, literal: string) =>
        node ? [run(node, { ...running, conditions: bothOf(running.conditions, new Set([literal])) })] : [];

      return running.known.with([...branch(whenTrue, variable), ...branch(whenFalse, `!${variable}`)]);
    }
  }
}

function fetched(planned: PlannedFetch, { known, conditions, planning }: Running): KnownPlaces {
  const path = planned.path.filter((element) => element !== "@");
  const selection = fetchedSelection(planned);
  for (const { node, type, conditions: around } of listFetched(selection.selections, "")) {
    const own = [...around.map(conditionsOf), conditionsOf(node.directives)].reduce(bothOf, conditions);
    // Where the objects themselves stand on a condition only, more need not be known.
    const cases = known.at(path).map((there) => bothOf(own, there));
    const isKnown = (place: readonly string[]) => cases.every((some) => known.isKnown(place, some));
    if (!requiredPlaces(planned, (told) => doMeet(planning, told, type)).every(isKnown))
      refuseUnknown(planned, planning);
  }
  const after = known.with([]);
  addPlaces(after, selection, { path, conditions });
  for (const rewrite of planned.fetch.outputRewrites ?? []) {
    if (rewrite.kind !== "KeyRenamer") continue;
    const fields = rewrite.path.filter((element) => !element.startsWith("... on "));
    after.rename([...path, ...fields], rewrite.renameKeyTo);
  }

  return after;
}

interface At {
  readonly path: readonly string[];
  readonly conditions: Conditions;
}

function addPlaces(places: KnownPlaces, { selections }: SelectionSetNode, at: At): void {
  for (const node of selections)
    addPlace(places, node, { ...at, conditions: bothOf(at.conditions, conditionsOf(node.directives)) });
}

function addPlace(places: KnownPlaces, node: SelectionNode, at: At): void {
  if (node.kind === Kind.FRAGMENT_SPREAD) return;
  const path = node.kind === Kind.FIELD ? [...at.path, responseName(node)] : at.path;
  if (node.kind === Kind.FIELD) places.add(path, at.conditions);
  if (node.selectionSet) addPlaces(places, node.selectionSet, { ...at, path });
}
