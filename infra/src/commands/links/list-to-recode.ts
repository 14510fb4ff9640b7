import { askAsSteward } from "../ask/ask-as-steward.js";
import type { CommandConfig } from "../config.js";
import { PERSONS_AT_ONCE } from "./persons-at-once.js";

interface Asked {
  readonly url: string;
  /** Their username. */
  readonly steward: string;
  readonly keyId: string;
  readonly nameRules: string;
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const LIST = `query ($keyId: ID!, $nameRules: String!, $first: Int!, $after: String) {
  clientsToRecode(keyId: $keyId, nameRules: $nameRules, first: $first, after: $after) {
    nodes { id } pageInfo { endCursor hasNextPage } } }`;

/**
 * The pseudonyms of the steward's own people whose codes are of other keys or rules, page by page, none of them empty. A page that was renewed
 * is gone from the list, and who was left in it is not asked for again.
 */
export async function* listToRecode(
  { url, steward, ...asked }: Asked,
  config: CommandConfig,
): AsyncGenerator<readonly string[]> {
  let after: string | null = null;
  do {
    const variables = { ...asked, first: PERSONS_AT_ONCE, after };
    const data = await askAsSteward({ url, steward, query: LIST, variables }, config);
    const { nodes, pageInfo }: Page = Object(data).clientsToRecode;
    if (nodes.length > 0) yield nodes.map(({ id }) => id);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
