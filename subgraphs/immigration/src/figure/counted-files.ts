import { filesIn } from "@kim-hub/kit/figure-place";
import { type CountedFiles, readDataDay } from "@kim-hub/kit/read-data-day";
import type { EntityManager } from "@mikro-orm/postgresql";

/** The files of those who live in a territory. */
export function countedFiles(place: { readonly ags: string }): CountedFiles {
  const { sql, parameters } = filesIn(place);

  return { sql: `from immigration_file f where ${sql}`, parameters };
}

/** As of which day the files of those who live in a district are. */
export async function readAsOfFiles(em: EntityManager, district: string): Promise<string> {
  return (await readDataDay(em, countedFiles({ ags: district }))).asOf;
}
