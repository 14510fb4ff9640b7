import { localDate } from "@kim-hub/kit/calendar";
import { countRows } from "@kim-hub/kit/count-rows";
import { readAsOf } from "@kim-hub/kit/data-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { filesIn, type Place } from "./place.js";

/** The day as of which the files of a place are: that of the oldest export among the offices that keep them. */
export async function readDataState(em: EntityManager, place: Place): Promise<string> {
  const today = localDate();
  if ("authority" in place) return readAsOf(em, [place.authority], today);
  const { sql, parameters } = filesIn(place);
  const rows = await countRows<{ authority: string }>(
    em,
    `select distinct f.authority_id as authority from immigration_file f where ${sql}`,
    parameters,
  );

  return readAsOf(
    em,
    rows.map(({ authority }) => authority),
    today,
  );
}
