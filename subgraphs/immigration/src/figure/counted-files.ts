import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { CountedFiles } from "@kim-hub/kit/read-data-day";

/** The files of a place. */
export function countedFiles(place: Place): CountedFiles {
  if ("authorityId" in place) return { authorities: [place.authorityId] };
  const { sql, parameters } = filesIn(place);

  return { sql: `from immigration_file f where ${sql}`, parameters };
}
