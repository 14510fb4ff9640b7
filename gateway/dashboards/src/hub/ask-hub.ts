import { type Answer, isAnswer } from "@kim-hub/kit/answer";
import type { Purpose } from "@kim-hub/kit/viewer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Credentials, headersOf } from "../sign-in/credentials.js";

/** Which operation to run for whom. */
interface Question {
  /** The page's request, whose caller is counted and logged as the one who asks. */
  readonly request: FastifyRequest;
  /** Null for the public. */
  readonly session: Credentials | null;
  readonly purpose: Purpose | null;
  /** A saved query by its document id, or a document and the name of one of its operations. */
  readonly operation: { readonly documentId: string } | { readonly query: string; readonly operationName?: string };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Good for one mutation of the trust centre. */
  readonly trustCentreToken?: string;
}

/** Asks the hub in this process, in the way that every client's request goes: token, purpose, limits, logs. */
export type AskHub = (question: Question) => Promise<Answer>;

export function createAskHub(http: FastifyInstance): AskHub {
  return async ({ request, session, purpose, operation, variables, extensions, trustCentreToken }) => {
    const response = await http.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: request.ip,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...headersOf(session),
        ...(purpose !== null && { "hub-purpose": purpose }),
        ...(trustCentreToken !== undefined && { "trust-centre-authorization": `Bearer ${trustCentreToken}` }),
      },
      payload: JSON.stringify({ ...operation, variables, ...(extensions && { extensions }) }),
    });
    const answer: unknown = response.json();
    if (!isAnswer(answer)) throw new Error(`The hub answered ${response.statusCode} without GraphQL.`);

    return answer;
  };
}
