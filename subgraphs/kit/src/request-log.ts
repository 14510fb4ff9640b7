import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { Context } from "./context.js";

/** One line per answered request: what was asked under which request id and what it cost; no variables, no values. */
export function requestLog<C extends Context>(log: Logger): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      const begin = performance.now();

      return {
        async willSendResponse({ contextValue: { viewer, count }, errors, operationName }) {
          log.info(
            {
              requestId: viewer.requestId,
              operationName: operationName ?? null,
              role: viewer.role,
              purpose: viewer.purpose,
              statements: count.statements,
              errors: errors?.length ?? 0,
              milliseconds: Math.round(performance.now() - begin),
            },
            "answered",
          );
        },
      };
    },
  };
}
