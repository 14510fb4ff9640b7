import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { DISCLOSURES_HEADER } from "../identity/envelope.js";
import type { Context } from "../schema/context.js";

/** The part of a request's context that its line tells of. */
export type LoggedContext = Pick<Context, "viewer" | "count"> & Partial<Pick<Context, "dryRun">>;

export interface Answered {
  readonly context: LoggedContext;
  readonly documentHash: string | null;
  /** `query` or `mutation`; undefined where the document does not say. */
  readonly operation: string | undefined;
  /** As they leave. */
  readonly errors: readonly GraphQLFormattedError[];
  /** When the request began, by `performance.now`. */
  readonly began: number;
}

/** Learns of each answer before it leaves. */
export type OnAnswered = (answered: Answered) => void;

/** One line per answered request: its id, the hash of its document and its cost, but no text that a client wrote. */
export function logAnswered(log: Logger, { context: { viewer, count }, documentHash, errors, began }: Answered): void {
  log.info(
    {
      requestId: viewer.requestId,
      document: documentHash,
      role: viewer.role,
      purpose: viewer.purpose,
      statements: count.statements,
      errors: errors.length,
      milliseconds: Math.round(performance.now() - began),
    },
    "answered",
  );
}

/** How many rows the answer has left in the disclosure log, as its header says; null where it has none, as after a dry run. */
export function disclosuresHeader({
  count: { disclosures },
  dryRun,
}: Pick<LoggedContext, "count" | "dryRun">): readonly [string, string] | null {
  return disclosures > 0 && !dryRun ? [DISCLOSURES_HEADER, String(disclosures)] : null;
}

/** Tells of each answered request. */
export function requestLog<C extends LoggedContext>(onAnswered: OnAnswered): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      const began = performance.now();

      return {
        async willSendResponse({ contextValue: context, queryHash = null, operation: definition, response }) {
          const { errors = [] } = response.body.kind === "single" ? response.body.singleResult : {};
          const header = disclosuresHeader(context);
          if (header) response.http.headers.set(...header);
          onAnswered({ context, documentHash: queryHash, operation: definition?.operation, errors, began });
        },
      };
    },
  };
}
