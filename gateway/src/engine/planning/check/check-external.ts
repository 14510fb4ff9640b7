import { PlanError } from "../input/plan-error.js";
import type { Planning } from "../input/planning.js";
import { publicCoordinate } from "../input/public-coordinate.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { findForeign } from "./foreign-fields.js";

/** Throws where a subgraph is asked for a field that is another one's: what it answered would not be known to be right. */
export function checkExternal(planned: PlannedFetch, planning: Planning): void {
  const [foreign] = findForeign(planned, planning);
  if (!foreign) return;
  const coordinate = publicCoordinate(planning, foreign.type, foreign.node.name.value);
  throw new PlanError(
    coordinate,
    `${coordinate} cannot be fetched: it is asked of a source that knows it from another one only.`,
  );
}
