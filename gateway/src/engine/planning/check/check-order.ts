import { responseName } from "@kim-hub/kit/response-name";
import { Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { bothOf, type Conditions, conditionsOf, UNCONDITIONAL } from "../document/conditions.js";
import { doTypesOverlap, type Planning } from "../input/planning.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import { outputRenames } from "../tree/output-renames.js";
import { pathBelow, withoutItems } from "../tree/plan-path.js";
import type { PlannedFetch, PlanTree } from "../tree/plan-tree.js";
import { requiredPlaces } from "../tree/required-fields.js";
import { AvailablePlaces } from "./available-places.js";
import { refuseFetch } from "./refuse-fetch.js";

/**
 * Throws if a fetch runs before the fields of its representations are available, whatever the operation's conditions;
 * returns all places that are available in the end.
 */
export function checkOrder(tree: PlanTree, planning: Planning): AvailablePlaces {
  const available = new AvailablePlaces();
  run(tree, { available, conditions: UNCONDITIONAL, planning });

  return available;
}

interface Running {
  /** The places of the data that are available before. */
  readonly available: AvailablePlaces;
  /** The conditions of this part of the plan. */
  readonly conditions: Conditions;
  readonly planning: Planning;
}

/** Adds the places of the data that are available after a part of the plan. */
function run(tree: PlanTree, running: Running): void {
  switch (tree.kind) {
    case "fetch":
      fetch(tree, running);
      break;
    case "sequence":
      for (const node of tree.nodes) run(node, running);
      break;
    case "parallel":
      apart(
        tree.nodes.map((node) => [node, running.conditions]),
        running,
      );
      break;
    case "condition": {
      const { variable, whenTrue, whenFalse } = tree;
      const on = (literal: string) => bothOf(running.conditions, new Set([literal]));
      const branches = [whenTrue && branch(whenTrue, on(variable)), whenFalse && branch(whenFalse, on(`!${variable}`))];
      apart(
        branches.filter((one) => one !== null),
        running,
      );
    }
  }
}

type Branch = readonly [tree: PlanTree, conditions: Conditions];

function branch(tree: PlanTree, conditions: Conditions): Branch {
  return [tree, conditions];
}

/** Parallel branches see only their own fetches. */
function apart(branches: readonly Branch[], running: Running): void {
  const available = branches.map(([tree, conditions]) => {
    const inside = new AvailablePlaces(running.available);
    run(tree, { ...running, conditions, available: inside });

    return inside;
  });
  for (const inside of available) running.available.join(inside);
}

function fetch(planned: PlannedFetch, { available, conditions, planning }: Running): void {
  const path = withoutItems(planned.path).join("/");
  const selection = fetchedSelection(planned);
  const fields = listFetched(selection.selections, "");
  const requiredOf = (type: string) => requiredPlaces(planned, (other) => doTypesOverlap(planning, other, type));
  const isRepresentable = fields.every(({ node, type, conditions: around }) => {
    const own = [...around.map(conditionsOf), conditionsOf(node.directives)].reduce(bothOf, conditions);
    // If the objects themselves are conditional, their fields may be, too.
    const cases = available.at(path).map((there) => bothOf(own, there));

    return requiredOf(type).every((place) => cases.every((some) => available.isAvailable(place, some)));
  });
  // A fetch whose representations are conditional answers on their conditions; another check compares them with the
  // client's.
  const alternatives = isRepresentable
    ? [UNCONDITIONAL]
    : available.together(fields.flatMap(({ type }) => requiredOf(type)));
  if (alternatives.length === 0) refuseFetch(planned, planning);
  for (const some of alternatives) addPlaces(available, selection, { path, conditions: bothOf(conditions, some) });
  for (const [name, renamed] of outputRenames(planned.fetch)) {
    const to = pathBelow(path, [...name.split("/").slice(0, -1), renamed].join("/"));
    for (const there of available.at(pathBelow(path, name))) available.add(to, there);
  }
}

interface At {
  /** Response names, joined; empty at the root. */
  readonly path: string;
  readonly conditions: Conditions;
}

function addPlaces(places: AvailablePlaces, { selections }: SelectionSetNode, at: At): void {
  for (const node of selections)
    addPlace(places, node, { ...at, conditions: bothOf(at.conditions, conditionsOf(node.directives)) });
}

function addPlace(places: AvailablePlaces, node: SelectionNode, at: At): void {
  if (node.kind === Kind.FRAGMENT_SPREAD) return;
  const path = node.kind === Kind.FIELD ? pathBelow(at.path, responseName(node)) : at.path;
  if (node.kind === Kind.FIELD) places.add(path, at.conditions);
  if (node.selectionSet) addPlaces(places, node.selectionSet, { ...at, path });
}
