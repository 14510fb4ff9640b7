import { filesIn } from "@kim-hub/kit/figure-place";
import type { CountedFiles } from "@kim-hub/kit/read-data-day";

/** The files of those who live in a territory. */
export function countedFiles(place: { readonly ags: string }): CountedFiles {
  const { sql, parameters } = filesIn(place);

  return { sql: `from immigration_file f where ${sql}`, parameters };
}
