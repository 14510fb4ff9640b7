import { Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { responseName } from "../../document/response-name.js";
import { bothOf, type Conditions, conditionsOf, KnownPlaces, UNCONDITIONAL } from "../document/conditions.js";
import { doTypesOverlap, type Planning } from "../input/planning.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch, PlanTree } from "../tree/plan-tree.js";
import { requiredPlaces } from "../tree/required-fields.js";
import { refuseFetch } from "./refuse-fetch.js";

/**
 * Throws if a fetch runs before the fields of its representations are available, whatever the operation's conditions;
 * returns all places that are available in the end.
 */
export function checkOrder(tree: PlanTree, planning: Planning): KnownPlaces {
  const known = new KnownPlaces();
  run(tree, { known, conditions: UNCONDITIONAL, planning });

  return known;
}

interface Running {
  /** The places of the data that are available before. */
  readonly known: KnownPlaces;
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
  const known = branches.map(([tree, conditions]) => {
    const inside = new KnownPlaces(running.known);
    run(tree, { ...running, conditions, known: inside });

    return inside;
  });
  for (const inside of known) running.known.join(inside);
}

function fetch(planned: PlannedFetch, { known, conditions, planning }: Running): void {
  const path = planned.path.filter((element) => element !== "@").join("/");
  const selection = fetchedSelection(planned);
  const fields = listFetched(selection.selections, "");
  const requiredOf = (type: string) =>
    requiredPlaces(planned, (alternatives) => doTypesOverlap(planning, alternatives, type));
  const isKnown = fields.every(({ node, type, conditions: around }) => {
    const own = [...around.map(conditionsOf), conditionsOf(node.directives)].reduce(bothOf, conditions);
    // If the objects themselves are conditional, their fields may be, too.
    const cases = known.at(path).map((there) => bothOf(own, there));

    return requiredOf(type).every((place) => cases.every((some) => known.isKnown(place, some)));
  });
  // A fetch whose representations are conditional answers on their conditions; another check compares them with the
  // client's.
  const alternatives = isKnown ? [UNCONDITIONAL] : known.together(fields.flatMap(({ type }) => requiredOf(type)));
  if (alternatives.length === 0) refuseFetch(planned, planning);
  for (const some of alternatives) addPlaces(known, selection, { path, conditions: bothOf(conditions, some) });
  for (const rewrite of planned.fetch.outputRewrites ?? []) {
    if (rewrite.kind !== "KeyRenamer") continue;
    const fields = rewrite.path.filter((element) => !element.startsWith("... on "));
    const from = below(path, fields.join("/"));
    const to = below(path, [...fields.slice(0, -1), rewrite.renameKeyTo].join("/"));
    for (const there of known.at(from)) known.add(to, there);
  }
}

interface At {
  /** Response names, joined; empty at the root. */
  readonly path: string;
  readonly conditions: Conditions;
}

function addPlaces(places: KnownPlaces, { selections }: SelectionSetNode, at: At): void {
  for (const node of selections)
    addPlace(places, node, { ...at, conditions: bothOf(at.conditions, conditionsOf(node.directives)) });
}

function addPlace(places: KnownPlaces, node: SelectionNode, at: At): void {
  if (node.kind === Kind.FRAGMENT_SPREAD) return;
  const path = node.kind === Kind.FIELD ? below(at.path, responseName(node)) : at.path;
  if (node.kind === Kind.FIELD) places.add(path, at.conditions);
  if (node.selectionSet) addPlaces(places, node.selectionSet, { ...at, path });
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
