import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { QUERY_CHARTS } from "../queries/result/query-charts.js";

/** The parameter of the territory; null where there is none, or several at once. */
export function territoryOf({ sheet }: Pick<SavedQuery, "sheet">): string | null {
  const [name] = [...sheet.parameters].find(([, { type }]) => type === "Ags!") ?? [null];

  return name;
}

/** Whether its figures of two territories stand beside each other. */
export function isComparable(query: Pick<SavedQuery, "id" | "sheet">): boolean {
  return QUERY_CHARTS.has(query.id) && territoryOf(query) !== null;
}

/** What a query is asked for once for each point of a course. */
export type Step = "period" | "quarter" | "year";

/** Of several, the first; null where a query is asked for no time. */
export function stepOf(query: Pick<SavedQuery, "id" | "sheet">): Step | null {
  if (!isComparable(query)) return null;
  const steps: readonly Step[] = ["period", "year", "quarter"];

  return steps.find((step) => query.sheet.parameters.has(step)) ?? null;
}
