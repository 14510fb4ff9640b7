import { readRequestLog } from "@kim-hub/gateway/request-log";
import { requestLogIn } from "@kim-hub/infra/hub-config";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import type { LoggedFetch, TestHub } from "../../harness/test-hub.js";
import type { ReceivedAnswer } from "./kill-run.js";

interface Entry {
  readonly requestId: string;
  readonly fetches: readonly (LoggedFetch & { readonly failure: string | null })[];
}

/** What the logs lack of answers that clients received; one sentence for each fault. */
export async function findUnrecorded(hub: TestHub, received: readonly ReceivedAnswer[]): Promise<string[]> {
  const entries = new Map<string, Entry>();
  for await (const { bytes } of readRequestLog(requestLogIn(hub.config.dataDirectory))) {
    const entry: Entry = JSON.parse(String(bytes));
    entries.set(entry.requestId, entry);
  }
  const rows = new Map<SubgraphName, ReadonlySet<unknown>>();
  for (const office of SUBGRAPHS) {
    const logged = await hub.asOwner(office, "select distinct request_id from disclosure_log");
    rows.set(office, new Set(logged.map(({ request_id }) => request_id)));
  }

  return received.flatMap(({ requestId, offices }) => {
    const entry = entries.get(requestId);
    if (!entry) return [`The gateway's log lacks ${requestId}.`];
    const answered = entry.fetches.filter(({ failure }) => failure === null);
    const unnamed = offices.filter((office) => !answered.some(({ subgraph }) => subgraph === office));
    const unlogged = answered.filter((fetch) => !rows.get(fetch.subgraph)?.has(fetch.requestId));

    return [
      ...unnamed.map((office) => `The gateway's entry of ${requestId} does not name ${office}.`),
      ...unlogged.map(({ subgraph }) => `The log of ${subgraph} lacks ${requestId}.`),
    ];
  });
}
