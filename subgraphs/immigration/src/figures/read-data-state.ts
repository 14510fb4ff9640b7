import { readAsOfFiles } from "@kim-hub/kit/as-of-files";
import { localDate } from "@kim-hub/kit/calendar";
import { readAsOf } from "@kim-hub/kit/data-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { filesIn, type Place } from "./place.js";

/** The day as of which the files of a place are. */
export async function readDataState(em: EntityManager, place: Place): Promise<string> {
  if ("authority" in place) return readAsOf(em, [place.authority], localDate());
  const { sql, parameters } = filesIn(place);

  return readAsOfFiles(em, { sql: `from immigration_file f where ${sql}`, parameters });
}
