import { PlanError } from "../input/plan-error.js";
import { keysOf, type Planning } from "../input/planning.js";
import { publicCoordinate } from "../input/public-coordinate.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { carries } from "../tree/required-fields.js";

/** Throws if a fetch's representations hold none of the keys by which the subgraph resolves the entities. */
export function checkKeys(planned: PlannedFetch, planning: Planning): void {
  const { serviceName, requires = [] } = planned.fetch;
  for (const selection of requires) {
    if (selection.kind !== "InlineFragment" || selection.typeCondition === undefined) continue;
    const type = selection.typeCondition;
    const keys = keysOf(planning, serviceName, type);
    if (!keys || keys.some(({ tree }) => carries(selection.selections, tree) || carries(requires, tree))) continue;
    const asked = listFetched(fetchedSelection(planned).selections, type).find((field) => field.type === type);
    const coordinate = publicCoordinate(planning, type, asked?.node.name.value ?? "");
    throw new PlanError(coordinate, `${coordinate} cannot be fetched: its source has no resolvable key for it.`);
  }
}
