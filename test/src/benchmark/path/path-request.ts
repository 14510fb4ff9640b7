import { MAIN_QUERY } from "../../harness/main-query.js";
import type { TestHub } from "../../harness/test-hub.js";

/** The main query as a steering group sends it, with the token that it got. */
export interface PathRequest {
  readonly token: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Of those with a release by all three offices the one who was written last: their rows stand at the end of every table. */
const LAST_CLIENT = `
  select client.pseudonym from permission join person_link client on client.id = permission.client_id
  where permission.recipient = 'LG-05711' and permission.kind = 'CONSENT' and '{PATH_SEGMENTS}' <@ permission.categories
  group by client.id, client.pseudonym having count(distinct permission.sender) = 3
  order by max(permission.recorded_at) desc limit 1`;

export async function createPathRequest(hub: TestHub): Promise<PathRequest> {
  const [last] = await hub.asOwner("trust-centre", LAST_CLIENT);
  if (!last) throw new Error("Nobody in Bielefeld has released their path at all three offices: ask for more people.");
  const token = await hub.releasePath(String(last.pseudonym));

  return {
    token,
    url: hub.url,
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token("steering.bielefeld")}`,
      "hub-purpose": "STEERING_CASE_REVIEW",
    },
    body: JSON.stringify({ query: MAIN_QUERY, variables: { token } }),
  };
}
