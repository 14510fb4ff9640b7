import { readFileSync } from "node:fs";

const SAVED_QUERIES = new URL("../../../../schema/saved-queries/", import.meta.url);

/** The text of a committed saved query. */
export function readSavedQuery(id: string): string {
  return readFileSync(new URL(`${id}/query.graphql`, SAVED_QUERIES), "utf8");
}
