import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import { DISCLOSURES_HEADER } from "../identity/envelope.js";
import type { Context } from "../schema/context.js";

/** The part of a request's context that its line tells of. */
export type LoggedContext = Pick<Context, "viewer" | "count"> & Partial<Pick<Context, "dryRun">>;

interface Answered {
  readonly context: LoggedContext;
  readonly documentHash: string | null;
  readonly errors: number;
  /** When the request began, by `performance.now`. */
  readonly began: number;
}

/** One line per answered request: its id, the hash of its document and its cost, but no text that a client wrote. */
export function logAnswered(log: Logger, { context: { viewer, count }, documentHash, errors, began }: Answered): void {
  log.info(
    {
      requestId: viewer.requestId,
      document: documentHash,
      role: viewer.role,
      purpose: viewer.purpose,
      statements: count.statements,
      errors,
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

/** Logs each answered request. */
export function requestLog<C extends LoggedContext>(log: Logger): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      const began = performance.now();

      return {
        async willSendResponse({ contextValue: context, queryHash = null, response }) {
          const { errors = [] } = response.body.kind === "single" ? response.body.singleResult : {};
          const header = disclosuresHeader(context);
          if (header) response.http.headers.set(...header);
          logAnswered(log, { context, documentHash: queryHash, errors: errors.length, began });
        },
      };
    },
  };
}
