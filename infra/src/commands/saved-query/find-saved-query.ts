import { join } from "node:path";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { ROOT } from "../../installation/root.js";
import { nearestNames } from "../../terminal/nearest-names.js";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";

/** The saved queries that the gateway runs: of SAVED_QUERIES_FILE, or the committed ones. */
export function listSavedQueries({ environment }: Pick<CommandConfig, "environment">): readonly SavedQuery[] {
  return readManifest(environment.SAVED_QUERIES_FILE || join(ROOT, "schema/saved-queries.json"));
}

/** The saved query with this id, or an error that names those nearest to it. */
export function getSavedQuery(id: string, config: Pick<CommandConfig, "environment">): SavedQuery {
  const queries = listSavedQueries(config);
  const query = queries.find((each) => each.id === id);
  if (!query)
    throw unknownId(
      id,
      queries.map((each) => each.id),
    );

  return query;
}

/** That there is no saved query of this id among these. */
export function unknownId(id: string, ids: readonly string[]): InputError {
  return new InputError(`No saved query is called "${id}"; choose one of ${nearestNames(id, ids).join(", ")}.`);
}
