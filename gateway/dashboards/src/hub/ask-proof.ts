import { hashEntry } from "@kim-hub/kit/log-entry";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Credentials, headersOf } from "../sign-in/credentials.js";

interface Sought {
  /** The page's request, whose caller is counted as the one who asks. */
  readonly request: FastifyRequest;
  readonly session: Credentials | null;
  /** A receipt's, canonical JSON. */
  readonly entry: string;
}

/** The proof that an entry is in the hub's log (C2SP tlog-proof); null where there is none, or none yet. */
export type AskProof = (sought: Sought) => Promise<string | null>;

/** Asks in this process where every client asks. */
export function createAskProof(http: FastifyInstance): AskProof {
  return async ({ request, session, entry }) => {
    const { at } = Object(JSON.parse(entry));
    const response = await http.inject({
      method: "GET",
      url: "/receipts/proof",
      query: { entry: hashEntry(entry).toString("hex"), at: String(at) },
      remoteAddress: request.ip,
      headers: headersOf(session),
    });

    return response.statusCode === 200 ? response.body : null;
  };
}
