import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { ClientToRecode } from "./client-to-recode.js";
import type { MatchingContext } from "./matching-context.js";

interface Asked {
  readonly keyId: string;
  readonly nameRules: string;
  readonly request: PageRequest;
}

const LIST = `select pseudonym as id, id as "linkId" from list_links_to_recode(?, ?, ?, ?, ?)`;

/** In order of the pseudonyms, by one statement: one row more than the page holds. */
export async function listClientsToRecode(
  { em, codeSeal }: Pick<MatchingContext, "em" | "codeSeal">,
  { keyId, nameRules, request: { afterId, first } }: Asked,
): Promise<ClientToRecode[]> {
  const values = [nameRules, keyId, codeSeal.keyId, afterId, first + 1];

  return em.execute<ClientToRecode[]>(LIST, values, "all", em.getLoggerContext());
}
