import type { SelectionSetNode } from "graphql";
import type { PlannedFetch, PlanTree } from "../plan-tree.js";
import { responseName } from "./client-names.js";
import { fetchedSelection, listFetched } from "./fetched-fields.js";
import { PlanError } from "./plan-error.js";
import type { Planning } from "./planning.js";
import { publicCoordinate } from "./public-coordinate.js";
import { requiredPlaces } from "./requirement-names.js";

/** Throws where a fetch comes before what it tells its subgraph has been fetched. */
export function checkOrder(tree: PlanTree, planning: Planning): void {
  run(tree, new Set(), planning);
}

/** The places of the data that are known after a part of the plan. */
function run(tree: PlanTree, known: ReadonlySet<string>, planning: Planning): ReadonlySet<string> {
  switch (tree.kind) {
    case "fetch":
      return fetched(tree, known, planning);
    case "sequence":
      return tree.nodes.reduce((before, node) => run(node, before, planning), known);
    case "parallel":
      return union(
        known,
        tree.nodes.map((node) => run(node, known, planning)),
      );
    case "condition": {
      const branches = [tree.whenTrue, tree.whenFalse].filter((branch) => branch !== null);

      return union(
        known,
        branches.map((branch) => run(branch, known, planning)),
      );
    }
  }
}

function fetched(planned: PlannedFetch, known: ReadonlySet<string>, planning: Planning): ReadonlySet<string> {
  const missing = requiredPlaces(planned).some((place) => !place.endsWith("/__typename") && !known.has(place));
  if (missing) throw refusal(planned, planning);
  const after = new Set(known);
  const path = planned.path.filter((element) => element !== "@");
  addPlaces(after, fetchedSelection(planned), path);
  for (const rewrite of planned.fetch.outputRewrites ?? []) {
    if (rewrite.kind !== "KeyRenamer") continue;
    const fields = rewrite.path.filter((element) => !element.startsWith("... on "));
    after.add([...path, ...fields.slice(0, -1), rewrite.renameKeyTo].join("/"));
  }

  return after;
}

function addPlaces(places: Set<string>, { selections }: SelectionSetNode, path: readonly string[]): void {
  for (const { node } of listFetched(selections, "")) {
    const below = [...path, responseName(node)];
    places.add(below.join("/"));
    if (node.selectionSet) addPlaces(places, node.selectionSet, below);
  }
}

function refusal(planned: PlannedFetch, planning: Planning): PlanError {
  const [asked] = listFetched(fetchedSelection(planned).selections, "");
  const coordinate = publicCoordinate(planning, asked?.type ?? "", asked?.node.name.value ?? "");

  return new PlanError(coordinate, `${coordinate} cannot be fetched: what it requires is not known before it.`);
}

function union(known: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([known, ...others].flatMap((places) => [...places]));
}
