import { readAsOfFiles } from "@kim-hub/kit/as-of-files";
import { localDate } from "@kim-hub/kit/calendar";
import { readAsOf } from "@kim-hub/kit/data-state";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { EntityManager } from "@mikro-orm/postgresql";

/** The day as of which the files of a place are. */
export async function readDataState(em: EntityManager, place: Place): Promise<string> {
  if ("authorityId" in place) return readAsOf(em, [place.authorityId], localDate());
  const { sql, parameters } = filesIn(place);

  return readAsOfFiles(em, { sql: `from immigration_file f where ${sql}`, parameters });
}
