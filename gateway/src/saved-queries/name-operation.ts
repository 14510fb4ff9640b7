import type { Admit } from "../limits/admit.js";
import type { SavedQueries } from "./saved-queries.js";

/** Notes by which name metrics and traces may know the operation: the id of the saved query of its text, and no name that a client chose. */
export function nameOperation({ savedQueries }: { readonly savedQueries: SavedQueries }): Admit {
  return ({ definition, documentHash }, { asked }) => {
    asked.type = definition?.operation ?? null;
    asked.savedQuery = savedQueries.findByHash(documentHash)?.id ?? null;
  };
}
