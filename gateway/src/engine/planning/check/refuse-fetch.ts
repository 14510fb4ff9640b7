import { PlanError } from "../input/plan-error.js";
import type { Planning } from "../input/planning.js";
import { publicCoordinate } from "../input/public-coordinate.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";

/** Throws the error for a fetch whose representations no earlier fetch makes possible. */
export function refuseFetch(planned: PlannedFetch | undefined, planning: Planning): never {
  const [asked] = planned ? listFetched(fetchedSelection(planned).selections, "") : [];
  const coordinate = publicCoordinate(planning, asked?.type ?? "", asked?.node.name.value ?? "");

  throw new PlanError(coordinate, `${coordinate} cannot be fetched: what it requires is not known before it.`);
}
