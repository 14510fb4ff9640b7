import { MAIN_QUERY } from "../../harness/main-query.js";
import type { TestHub } from "../../harness/test-hub.js";

/** The main query as a steering group sends it, with the token that it got. */
export interface PathRequest {
  readonly token: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function createPathRequest(hub: TestHub): Promise<PathRequest> {
  const token = await hub.releasePath();

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
