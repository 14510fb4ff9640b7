import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { isObjectType } from "graphql";
import { isSubtype, type Planning } from "../input/planning.js";
import type { AnsweredFields } from "./answered-fields.js";
import type { PlannedFetch } from "./plan-tree.js";

interface Knowing {
  readonly planning: Planning;
  /** Whether the representation must be available for every type at the fetch's place, or for one. */
  readonly by: "EVERY_TYPE" | "SOME_TYPE";
}

/** Objects of some types at one place of the data. */
interface Objects {
  readonly place: AnsweredFields;
  readonly types: readonly string[];
}

/** Whether the fields of a fetch's representations have been answered. */
export function canRepresent({ fetch, path }: PlannedFetch, known: AnsweredFields, knowing: Knowing): boolean {
  const places = known.at(path);
  if (path.length > 0 && places.length === 0) return false;
  const isObject = fetch.requires?.some((node) => isObjectType(typeOf(node, knowing)));
  if (isObject && !places.every(({ isTyped }) => isTyped)) return false;
  const objects = places.map((place) => ({ place, types: [...place.types] }));

  return !fetch.requires || areKnown(fetch.requires, objects, knowing);
}

function areKnown(
  selections: readonly QueryPlanSelectionNode[],
  objects: readonly Objects[],
  knowing: Knowing,
): boolean {
  return selections.every((node) => {
    if (node.kind === "InlineFragment")
      return areKnown(node.selections, narrowed(objects, node.typeCondition, knowing), knowing);
    if (node.name === "__typename") return true;
    const name = node.alias ?? node.name;
    const found = objects.flatMap(({ place, types }) => types.map((type) => place.get(type, name)));
    const below = found.filter((place) => place !== undefined);
    const isHere = knowing.by === "EVERY_TYPE" ? below.length === found.length : below.length > 0;
    if (!isHere || !node.selections) return isHere;
    const inner = below.map((place) => ({ place, types: [...place.types] }));

    return areKnown(node.selections, inner, knowing);
  });
}

function narrowed(objects: readonly Objects[], condition: string | undefined, { planning }: Knowing): Objects[] {
  return objects.map(({ place, types }) => ({
    place,
    types: types.filter((type) => condition === undefined || isSubtype(planning, condition, type)),
  }));
}

function typeOf(node: QueryPlanSelectionNode, { planning }: Knowing) {
  return node.kind === "InlineFragment" ? planning.fullSchema.getType(node.typeCondition ?? "") : undefined;
}
