import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { HubContext } from "../caller/hub-context.js";
import type { SavedOperation } from "../supergraph/saved-operations.js";

/**
 * One line per request: who asked for what purpose, and under which ids the offices know it. It holds no words of the
 * client: the document appears as its hash, and names are those of saved queries.
 */
export function requestLog(log: Logger, saved: readonly SavedOperation[]): ApolloServerPlugin<HubContext> {
  const names = new Map(saved.map(({ hash, name }) => [hash, name]));

  return {
    async requestDidStart() {
      const begin = performance.now();

      return {
        async willSendResponse({ contextValue: { requestId, caller, fetches }, errors, queryHash }) {
          // The case reference is in the offices' disclosure logs; callers may write anything into it.
          const { caseReference: _, ...who } = caller;
          log.info(
            {
              requestId,
              ...who,
              document: queryHash ?? null,
              savedQuery: names.get(queryHash ?? "") ?? null,
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
