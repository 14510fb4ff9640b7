import type { Settings } from "@kim-hub/kit/config";

/** What one operation may cost at most. */
export function readMostCost(settings: Settings): number {
  return settings.number("OPERATION_MOST_COST", {
    fallback: 50_000,
    least: 1,
    most: 1_000_000_000,
    about: "objects that one operation may have to make",
  });
}
