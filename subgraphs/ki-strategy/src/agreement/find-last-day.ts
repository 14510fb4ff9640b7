import { addDays } from "@kim-hub/kit/calendar";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Agreement } from "./agreement.js";

/** The day before the authority's next agreement of this kind with this party begins; null where there is none. */
export async function findLastDay(
  { authorityId, kind, party, validFrom }: Agreement,
  loaders: Loaders,
): Promise<string | null> {
  const all = await loaders.list(Agreement, "authorityId", authorityId);
  const [next] = all
    .filter((other) => other.kind === kind && other.party === party && other.validFrom > validFrom)
    .map((other) => other.validFrom)
    .toSorted();

  return next === undefined ? null : addDays(next, -1);
}
