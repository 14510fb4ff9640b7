import { MAIN_QUERY } from "../../harness/main-query.js";
import type { TestHub } from "../../harness/test-hub.js";

/** Whether the path was answered. */
export type Ask = () => Promise<boolean>;

/** Asks any gateway over the hub's databases for one released path. */
export async function createAsk(of: TestHub): Promise<(url: string) => Promise<boolean>> {
  const token = await of.releasePath();
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await of.token("steering.bielefeld")}`,
    "hub-purpose": "STEERING_CASE_REVIEW",
  };
  const body = JSON.stringify({ query: MAIN_QUERY, variables: { token } });

  return async (url) => {
    const response = await fetch(url, { method: "POST", headers, body });
    const { data } = (await response.json()) as { data: { releasedPath: { status: string } | null } | null };

    return data?.releasedPath !== null && data?.releasedPath !== undefined;
  };
}
