import type { QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type FieldTree, plannedNames } from "../input/field-tree.js";
import { withoutItems } from "./plan-path.js";
import type { PlannedFetch } from "./plan-tree.js";

/** Whether a fetch's `requires` holds everything of a tree, in planned names. */
export function carries(selections: readonly QueryPlanSelectionNode[], tree: FieldTree): boolean {
  const fields = listFields(selections);

  return [...tree].every(([name, field]) =>
    plannedNames(name, field).every((planned) => {
      const found = fields.filter((node) => node.name === planned);

      return (
        found.length > 0 &&
        (field.below.size === 0 || found.some((node) => carries(node.selections ?? [], field.below)))
      );
    }),
  );
}

/** The places of the data that a fetch's representations of the meant types read, except `__typename`, joined. */
export function requiredPlaces(
  { fetch: { requires = [] }, path }: PlannedFetch,
  isMeant: (type: string) => boolean = () => true,
): string[] {
  const meant = requires.filter((node) => node.kind === "Field" || isMeant(node.typeCondition ?? ""));

  return listPlaces(meant, withoutItems(path));
}

function listPlaces(selections: readonly QueryPlanSelectionNode[], path: readonly string[]): string[] {
  return listFields(selections).flatMap((node) => {
    if (node.name === "__typename") return [];
    const below = [...path, node.alias ?? node.name];

    return [below.join("/"), ...listPlaces(node.selections ?? [], below)];
  });
}

/** The fields of a `requires`, merged over all types. */
function listFields(selections: readonly QueryPlanSelectionNode[]): QueryPlanFieldNode[] {
  return selections.flatMap((node) => (node.kind === "Field" ? [node] : listFields(node.selections)));
}
