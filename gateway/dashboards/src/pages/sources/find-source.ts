import type { SourcesQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Visit } from "../../layout/visit.js";

export const SOURCES_QUERY = "sources";

/** A document that rows rest on. */
export type Source = NonNullable<SourcesQuery["sources"]>["nodes"][number];

/** Looks through the documents of the territory that the id begins with, or through those that came with the hub; null if there is none. */
export async function findSource(data: PageData, visit: Visit, id: string): Promise<Source | null> {
  const [, ags = null] = /^(\d{5}(?:\d{3})?)-/.exec(id) ?? [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof askPage>> = await askPage(data, visit, { ags, after });
    const page = answer.data?.sources;
    if (!page) return notThere(answer);
    const found = page.nodes.find((node) => node.id === id);
    if (found) return found;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);

  return null;
}

function askPage(data: PageData, visit: Visit, variables: Readonly<Record<string, unknown>>) {
  return askSavedQuery<SourcesQuery>(data, visit, { id: SOURCES_QUERY, purpose: null, variables });
}

/** A territory that is not recorded has no documents; anything else is a failure. */
function notThere({ errors, facts }: Awaited<ReturnType<typeof askPage>>): null {
  const code = errors[0] ? codeOf(errors[0]) : "INTERNAL_SERVER_ERROR";
  if (code !== "NOT_FOUND" && code !== "BAD_USER_INPUT") throw new Failure(code, { requestId: facts.requestId });

  return null;
}
