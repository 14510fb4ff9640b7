import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { type AnsweredFields, fieldsByName } from "./answered-fields.js";
import type { PlannedFetch } from "./plan-tree.js";

/**
 * Whether entities with equal representations for this fetch are equal in everything answered before any fetch for
 * them, so that they may share one object.
 */
export function isDedupable(
  planned: PlannedFetch,
  fetches: readonly PlannedFetch[],
  answered: AnsweredFields,
): boolean {
  const { requires } = planned.fetch;
  if (!requires) return false;
  if (fetches.some((other) => isAbove(other, planned) && other.fetch.outputRewrites?.length)) return false;
  const places = answered.everywhere(planned.path);
  const depth = planned.path.length;

  return requires.every((node) => node.kind === "InlineFragment" && coversBefore(node.selections, places, depth));
}

/** Whether a fetch answers before any entity fetch at another one's place. */
function isAbove({ fetch, path }: PlannedFetch, { path: other }: PlannedFetch): boolean {
  const isShorter = fetch.requires ? path.length < other.length : path.length <= other.length;

  return isShorter && path.every((element, index) => element === other[index]);
}

/** Whether selections hold all fields at some places that are answered by fetches which begin above a depth. */
function coversBefore(
  selections: readonly QueryPlanSelectionNode[],
  places: readonly AnsweredFields[],
  depth: number,
): boolean {
  return [...fieldsByName(places)].every(([name, fields]) => {
    const before = fields.filter((field) => field.depth < depth);
    if (before.length === 0) return true;
    const isEmpty = [...fieldsByName(before).values()].flat().every((field) => field.depth >= depth);

    return selections.some(
      (node) =>
        node.kind === "Field" &&
        (node.alias ?? node.name) === name &&
        (isEmpty || (node.selections !== undefined && coversBefore(node.selections, before, depth))),
    );
  });
}
