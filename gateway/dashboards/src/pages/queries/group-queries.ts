import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { Purpose } from "@kim-hub/kit/viewer";

/** What somebody looks for a saved query for. */
export type QueryGroup = "AUDITS" | "FIGURES" | "WORK";

const AUDITING: ReadonlySet<Purpose> = new Set([Purpose.DP_AUDIT, Purpose.FUNDING_AUDIT]);
const WORKING: ReadonlySet<Purpose> = new Set([Purpose.CASE_WORK, Purpose.SUBJECT_ACCESS]);
/** It is public and judges nothing, yet only who audits looks for it. */
const ASSIGNMENTS = "audit-assignments";

/** The queries by group, in the order of the groups; a group without one is left out. */
export function groupQueries(
  queries: readonly SavedQuery[],
): ReadonlyMap<QueryGroup, readonly [SavedQuery, ...SavedQuery[]]> {
  const groups = Map.groupBy(queries, groupOf);
  const order: readonly QueryGroup[] = ["AUDITS", "FIGURES", "WORK"];

  return new Map(
    order.flatMap((group) => {
      const [first, ...more] = groups.get(group) ?? [];

      return first ? [[group, [first, ...more]]] : [];
    }),
  );
}

function groupOf({ id, sheet: { pass, purposes } }: Pick<SavedQuery, "id" | "sheet">): QueryGroup {
  if (pass || id === ASSIGNMENTS || (purposes.length > 0 && purposes.every((each) => AUDITING.has(each))))
    return "AUDITS";

  return purposes.some((each) => WORKING.has(each)) ? "WORK" : "FIGURES";
}
