import type { AnswerError } from "@kim-hub/kit/answer";
import type { Purpose } from "@kim-hub/kit/viewer";
import type { FastifyRequest } from "fastify";
import type { Credentials } from "../sign-in/credentials.js";
import { factsOf, type HubFacts } from "./answer.js";
import { getSavedQuery } from "./find-saved-query.js";
import type { PageData } from "./page-data.js";

/** One page of a saved query's answer. */
export interface TypedAnswer<Data> {
  /** Null where the hub answered with errors alone. */
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
  readonly facts: HubFacts;
}

/** As much of a page's visit as a run needs. */
interface Visitor {
  readonly request: FastifyRequest;
  /** Null for the public. */
  readonly session: Credentials | null;
}

interface Asked {
  readonly id: string;
  /** Null for public data. */
  readonly purpose: Purpose | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Runs a page's own saved query for its visitor; `Data` is the type that is generated for the query of this id. */
export async function askSavedQuery<Data>(
  { askHub, savedQueries }: Pick<PageData, "askHub" | "savedQueries">,
  { request, session }: Visitor,
  { id, purpose, variables }: Asked,
): Promise<TypedAnswer<Data>> {
  const { documentId } = getSavedQuery({ savedQueries }, id);
  const answer = await askHub({
    ...{ request, purpose, variables, operation: { documentId } },
    session,
    extensions: { receipt: true },
  });

  // The hub answers by the schema that the type was generated from.
  return { data: (answer.data ?? null) as Data | null, errors: answer.errors ?? [], facts: factsOf(answer) };
}
