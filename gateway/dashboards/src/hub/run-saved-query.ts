import type { Answer, AnswerError } from "@kim-hub/kit/answer";
import { findConnections } from "@kim-hub/kit/find-connections";
import { followPages } from "@kim-hub/kit/follow-pages";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Purpose } from "@kim-hub/kit/viewer";
import type { FastifyRequest } from "fastify";
import type { Credentials } from "../sign-in/credentials.js";
import { factsOf, type HubFacts, type Receipt } from "./answer.js";
import type { AskHub } from "./ask-hub.js";

/** One run of a saved query with all pages of its lists. */
export interface QueryRun {
  /** Null where the hub answered with errors alone. */
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** Of the first page. */
  readonly facts: HubFacts;
  /** One for each page of the answer that carries one, with that page. */
  readonly receipted: readonly { readonly receipt: Receipt; readonly answer: Pick<Answer, "data" | "errors"> }[];
}

export interface RunOptions {
  readonly request: FastifyRequest;
  readonly session: Credentials | null;
  readonly purpose: Purpose | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The reference of an audit assignment; empty without one. */
  readonly assignment?: string;
}

export async function runSavedQuery(askHub: AskHub, query: SavedQuery, options: RunOptions): Promise<QueryRun> {
  const { variables, assignment = "", ...who } = options;
  const extensions = { receipt: true, ...(assignment !== "" && { assignment }) };
  const { answer, pages } = await followPages({
    ...{ connections: findConnections(query.text), variables },
    ask: (given) => askHub({ ...who, operation: { documentId: query.documentId }, variables: given, extensions }),
    onPage: () => {},
  });
  const receipted = pages.flatMap(({ data, errors = [], extensions: about }) => {
    const { receipt } = factsOf({ ...(about && { extensions: about }) });

    return receipt ? [{ receipt, answer: { data, ...(errors.length > 0 && { errors }) } }] : [];
  });

  return { data: answer.data ?? null, errors: answer.errors ?? [], facts: factsOf(pages[0] ?? answer), receipted };
}
