import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readContract } from "@kim-hub/kit/contract";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";

const inSchema = (name: string) => fileURLToPath(new URL(`../../../../schema/${name}`, import.meta.url));

/** The hub's own. */
export const CONTRACT = readContract(readFileSync(inSchema("supergraph.graphql"), "utf8"));
export const SAVED_QUERIES = readManifest(inSchema("saved-queries.json"));

export function getSavedQuery(id: string): SavedQuery {
  const found = SAVED_QUERIES.find((query) => query.id === id);
  if (!found) throw new Error(`There is no saved query ${id}.`);

  return found;
}
