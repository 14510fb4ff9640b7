import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import type { TestHub } from "../../harness/test-hub.js";
import type { Caller } from "./callers.js";

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Everything of an answer over HTTP that could tell something. */
export interface Heard {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** New in every answer, whatever is hidden: of these only the shape is compared. */
const ANEW = [/"requestId":"[^"]*"/g, /"watermark":"[^"]*"/g];
const ANEW_HEADERS = /^(date|.*request-?id): .*/;

/** Asks over HTTP as this caller; without what is new in every answer. */
export async function askAs(hub: TestHub, caller: Caller, question: Question): Promise<Heard> {
  const { username, purpose } = caller;
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      // A packed answer's length follows the request's id.
      "accept-encoding": "identity",
      ...(username && { authorization: `Bearer ${await hub.token(username)}` }),
      ...(username &&
        question.query.startsWith("mutation") && {
          [TRUST_CENTRE_HEADER]: `Bearer ${await hub.trustCentreToken(username)}`,
        }),
      ...(purpose && { "hub-purpose": purpose }),
    },
    body: JSON.stringify(question),
  });
  const shape = (text: string) => text.replaceAll(/\w/g, "x");

  return {
    status: response.status,
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`.replace(ANEW_HEADERS, shape)).sort(),
    body: ANEW.reduce((kept, pattern) => kept.replaceAll(pattern, shape), await response.text()),
  };
}
