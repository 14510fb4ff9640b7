import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "../../harness/test-hub.js";
import { createThief, hashOf } from "../../harness/thief.js";
import type { DrawnQuestion } from "./draw-question.js";
import type { Reader } from "./readers.js";

/** A question to the hub, or to one of its subgraphs past the gateway. */
export interface AskedQuestion extends DrawnQuestion {
  readonly subgraph: SubgraphName | null;
}

/** One answer with everything that its reader receives, without what is new in every answer. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

export type AskWhole = (reader: Reader, question: AskedQuestion) => Promise<WholeAnswer>;

/** The names of a path are made anew for every answer, under whatever alias they stand. */
const PATH_NAME = /"LG-[0-9-]+\/[0-9-]+\/[0-9a-f-]{36}"/g;
/** What an office seals for the trust centre, with a key of its own every time. */
const SEALED = /"eyJ[\w-]+(?:\.[\w-]*){4}"/g;
/** The id of a request, and what else is new in every answer. */
const ANEW = [/"requestId":"[^"]*"/g, /"watermark":"[^"]*"/g, /"pathId":"[^"]*"/g, /"validUntil":"[^"]*"/g];
const HEADERS_ANEW = ["date", "x-request-id", "content-length"];

/** Asks over HTTP with the reader's own token; a subgraph with the gateway's stolen key. */
export async function createAskWhole(hub: TestHub): Promise<AskWhole> {
  const thief = await createThief(hub);

  return async ({ person, purpose }, { subgraph, query, variables }) => {
    const token = await hub.token(person.username);
    const authorization = `Bearer ${token}`;
    if (subgraph) {
      const claims = { purpose, ath: hashOf(token) };
      const answer = await thief.ask(subgraph, query, { claims, headers: { authorization }, variables });

      return toWhole(answer, answer.text);
    }
    const response = await hub.send({
      headers: { "content-type": "application/json", authorization, "hub-purpose": purpose },
      body: JSON.stringify({ query, variables }),
    });

    return toWhole(response, await response.text());
  };
}

function toWhole({ status, headers }: Pick<Response, "status" | "headers">, text: string): WholeAnswer {
  const kept = [...headers].filter(([name]) => !HEADERS_ANEW.includes(name));

  return {
    status,
    headers: JSON.stringify(kept.toSorted()),
    text: ANEW.reduce(
      (shown, pattern) => shown.replaceAll(pattern, '"":""'),
      text.replaceAll(PATH_NAME, '""').replaceAll(SEALED, '""'),
    ),
  };
}
