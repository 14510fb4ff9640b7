import { randomUUID } from "node:crypto";
import { ENVELOPE_HEADER, signEnvelope } from "@kim-hub/kit/envelope";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { CryptoKey } from "jose";
import type { CompleteRepresentations } from "./complete-representations.js";
import type { Answer } from "./memo.js";

/** Who asks, as the hub's gateway would vouch for them. */
export type Caller = Omit<Viewer, "requestId">;

interface Forwarding {
  readonly name: string;
  readonly url: string;
  readonly caller: Caller;
  readonly key: CryptoKey;
  readonly complete: CompleteRepresentations;
}

/** Answers by asking the real subgraph, with an envelope of its own: not every gateway that is compared sends one. */
export function forwardedAnswer({ name, url, caller, key, complete }: Forwarding): Answer {
  return async (request) => {
    const envelope = await signEnvelope({ ...caller, requestId: randomUUID() }, name, key);
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", [ENVELOPE_HEADER]: envelope },
      body: JSON.stringify(complete(request)),
    });
    const text = await response.text();
    const { data, errors } = Object(JSON.parse(text));
    if (!data || errors) throw new Error(`${name} did not answer what a gateway asked of it: ${text.slice(0, 300)}`);

    return text;
  };
}
