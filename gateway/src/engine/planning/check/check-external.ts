import { PlanError } from "../input/plan-error.js";
import type { Planning } from "../input/planning.js";
import { publicCoordinate } from "../input/public-coordinate.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { findForeign } from "./foreign-fields.js";

/** Throws if a subgraph is asked for a field of another one: its answer could not be trusted. */
export function checkExternal(planned: PlannedFetch, planning: Planning): void {
  const [foreign] = findForeign(planned, planning);
  if (!foreign) return;
  const coordinate = publicCoordinate(planning, foreign.type, foreign.node.name.value);
  throw new PlanError(
    coordinate,
    `${coordinate} cannot be fetched: it is asked of a source that knows it from another one only.`,
  );
}
