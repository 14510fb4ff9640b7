import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../errors/errors.js";

/** Longer than an office takes to find out, and to record in its log, what it then refuses. */
export const REFUSED_AFTER_MILLISECONDS = 50;

/** They stand for what is not there and for what the caller may not know to be there. */
const HIDING: ReadonlySet<unknown> = new Set<ErrorCode>(["NOT_FOUND", "NOT_AVAILABLE"]);

/**
 * From the beginning of a request. The returned function holds an answer that may hide something until the same time after it, so that the
 * time does not tell what was found: a path that was withdrawn takes longer to refuse than one that never was.
 */
export function beginEvenly(): (errors: readonly GraphQLFormattedError[]) => Promise<void> {
  const { promise: due, resolve } = Promise.withResolvers<void>();
  // It runs beside the work whose length it hides; begun after the work it would end later by as much.
  const timer = setTimeout(resolve, REFUSED_AFTER_MILLISECONDS);

  return async (errors) => {
    if (errors.some(({ extensions }) => HIDING.has(extensions?.code))) await due;
    else clearTimeout(timer);
  };
}

/** Holds every answer that may hide something. */
export function evenRefusals(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const hold = beginEvenly();

      return {
        async willSendResponse({ response: { body } }) {
          await hold((body.kind === "single" && body.singleResult.errors) || []);
        },
      };
    },
  };
}
