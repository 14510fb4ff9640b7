import { Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { responseName } from "../document/client-names.js";
import { bothOf, type Conditions, conditionsOf, KnownPlaces, UNCONDITIONAL } from "../document/conditions.js";
import { doTypesOverlap, type Planning } from "../input/planning.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch, PlanTree } from "../tree/plan-tree.js";
import { requiredPlaces } from "../tree/required-fields.js";
import { refuseFetch } from "./refuse-fetch.js";

/**
 * Throws where a fetch comes before what it tells its subgraph has been fetched, whatever the operation's conditions; gives what
 * is known in the end.
 */
export function checkOrder(tree: PlanTree, planning: Planning): KnownPlaces {
  const known = new KnownPlaces();
  run(tree, { known, conditions: UNCONDITIONAL, planning });

  return known;
}

interface Running {
  /** The places of the data that are known before. */
  readonly known: KnownPlaces;
  /** On what the part of the plan depends. */
  readonly conditions: Conditions;
  readonly planning: Planning;
}

/** Adds the places of the data that are known after a part of the plan. */
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

/** Parallel branches: each knows only its own fetches. */
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
  const toldOf = (type: string) => requiredPlaces(planned, (told) => doTypesOverlap(planning, told, type));
  const isKnown = fields.every(({ node, type, conditions: around }) => {
    const own = [...around.map(conditionsOf), conditionsOf(node.directives)].reduce(bothOf, conditions);
    // Where the objects themselves stand on a condition only, more need not be known.
    const cases = known.at(path).map((there) => bothOf(own, there));

    return toldOf(type).every((place) => cases.every((some) => known.isKnown(place, some)));
  });
  // What is told on some conditions only is answered on those; whether they are the client's is another check.
  const told = isKnown ? [UNCONDITIONAL] : known.together(fields.flatMap(({ type }) => toldOf(type)));
  if (told.length === 0) refuseFetch(planned, planning);
  for (const some of told) addPlaces(known, selection, { path, conditions: bothOf(conditions, some) });
  for (const rewrite of planned.fetch.outputRewrites ?? []) {
    if (rewrite.kind !== "KeyRenamer") continue;
    const fields = rewrite.path.filter((element) => !element.startsWith("... on "));
    const from = below(path, fields.join("/"));
    const to = below(path, [...fields.slice(0, -1), rewrite.renameKeyTo].join("/"));
    for (const there of known.at(from)) known.add(to, there);
  }
}

interface At {
  /** As names joined; empty at the root. */
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
