import type { KeyObject } from "node:crypto";
import { randomUUID } from "node:crypto";
import { ENVELOPE_HEADER, hashToken, signEnvelope } from "@kim-hub/kit/envelope";
import type { Purpose } from "@kim-hub/kit/viewer";
import type { CompleteRepresentations } from "./complete-representations.js";
import type { Answer } from "./memo.js";

/** The caller and purpose: an invented person, or a caller without token. */
export interface Caller {
  readonly username: string | null;
  readonly purpose: Purpose | null;
}

interface Forwarding {
  readonly name: string;
  readonly url: string;
  readonly purpose: Purpose | null;
  /** The caller's access token. */
  readonly token: string | null;
  readonly key: KeyObject;
  readonly complete: CompleteRepresentations;
}

/** Answers by asking the real subgraph with a new envelope: not every compared gateway sends one. */
export function forwardedAnswer({ name, url, purpose, token, key, complete }: Forwarding): Answer {
  const tokenHash = token && hashToken(token);

  return async (request) => {
    const named = { requestId: randomUUID(), purpose, caseReference: null, tokenHash, trustCentreTokenHash: null };
    const envelope = signEnvelope(named, name, key);
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [ENVELOPE_HEADER]: envelope,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(complete(request)),
    });
    const text = await response.text();
    const { data, errors } = Object(JSON.parse(text));
    if (!data || errors) throw new Error(`${name} did not answer what a gateway asked of it: ${text.slice(0, 300)}`);

    return text;
  };
}
