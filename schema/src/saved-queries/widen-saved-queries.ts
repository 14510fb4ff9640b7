import { readFileSync, writeFileSync } from "node:fs";
import { noteAuthor } from "./note-author.js";
import { listSavedQueryIds, QUERY, SAVED_QUERIES, SHEET } from "./read-saved-queries.js";
import { asksAll, type OfficeName, widenQuery } from "./widen-query.js";
import { widenSheet } from "./widen-sheet.js";

/** The saved queries that ask every one of these offices, as audits of all of them do. */
export function listQueriesOfAll(offices: readonly OfficeName[], folder: string = SAVED_QUERIES): readonly string[] {
  return listSavedQueryIds(folder).filter((id) => asksAll(readFileSync(`${folder}/${id}/${QUERY}`, "utf8"), offices));
}

/** Makes of each of these the next version, which asks a new office what it asks a known one; nobody has approved it yet. */
export function widenSavedQueries(
  ids: readonly string[],
  { known, added, folder = SAVED_QUERIES }: { known: OfficeName; added: OfficeName; folder?: string },
): void {
  for (const id of ids) {
    // Once the sheet is that of a later version, nothing else tells.
    noteAuthor(folder, id);
    for (const [file, widen] of [
      [QUERY, widenQuery],
      [SHEET, widenSheet],
    ] as const) {
      const path = `${folder}/${id}/${file}`;
      writeFileSync(path, widen(readFileSync(path, "utf8"), known, added));
    }
  }
}
