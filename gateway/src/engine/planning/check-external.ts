import type { PlannedFetch } from "../plan-tree.js";
import { findForeign } from "./foreign-fields.js";
import { PlanError } from "./plan-error.js";
import type { Planning } from "./planning.js";
import { publicCoordinate } from "./public-coordinate.js";

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
