import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { HubContext } from "./hub-context.js";

/** One line per request: who asked for what purpose, and under which ids the offices know it; no variables, no values. */
export function requestLog(log: Logger): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      const begin = performance.now();

      return {
        async willSendResponse({ contextValue: { requestId, caller, fetches }, errors, operationName }) {
          // The case reference stands in the offices' disclosure logs; callers write into it what they like.
          const { caseReference: _, ...who } = caller;
          log.info(
            {
              requestId,
              ...who,
              operationName: operationName ?? null,
              fetches,
              errors: errors?.map(({ extensions }) => extensions.code) ?? [],
              milliseconds: Math.round(performance.now() - begin),
            },
            "answered",
          );
        },
      };
    },
  };
}
