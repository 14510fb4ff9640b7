import { type StatusCode, statusGroup } from "@kim-hub/immigration/status-code";
import type { StatusGroup } from "@kim-hub/kit/status-group";
import type { Interval } from "../intervals.js";

/** The status that somebody held on a day; null where none is known. */
function statusOn(statuses: readonly Interval<StatusCode>[], day: string): StatusCode | null {
  const held = statuses.findLast(([, first, last]) => first <= day && (last === null || last >= day));

  return held?.[0] ?? null;
}

/** Its group, as somebody tells it outside the immigration office. */
export function statusGroupOn(statuses: readonly Interval<StatusCode>[], day: string): StatusGroup | null {
  const code = statusOn(statuses, day);

  return code && statusGroup(code);
}
