import type { Loaders } from "@kim-hub/kit/loaders";
import { Accompaniment } from "./accompaniment.js";
import { PersonsPerPost } from "./persons-per-post.js";

/** What sources tell of the quarter; without rows where none does. */
export async function findPersonsPerPost(ags: string, quarter: string, loaders: Loaders): Promise<PersonsPerPost> {
  const recorded = await loaders.list(Accompaniment, "territoryAgs", ags);

  return new PersonsPerPost({ ags, quarter, rows: recorded.filter((row) => row.quarter === quarter) });
}
