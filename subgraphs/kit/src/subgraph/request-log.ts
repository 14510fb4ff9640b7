import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import { DISCLOSURES_HEADER } from "../identity/envelope.js";
import type { Context } from "../schema/context.js";

/** One line per answered request: its id, the hash of its document and its cost, but no text that a client wrote. */
export function requestLog<C extends Context>(log: Logger): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      const begin = performance.now();

      return {
        async willSendResponse({ contextValue: { viewer, count }, queryHash, response }) {
          const { errors = [] } = response.body.kind === "single" ? response.body.singleResult : {};
          if (count.disclosures > 0) response.http.headers.set(DISCLOSURES_HEADER, String(count.disclosures));
          log.info(
            {
              requestId: viewer.requestId,
              document: queryHash ?? null,
              role: viewer.role,
              purpose: viewer.purpose,
              statements: count.statements,
              errors: errors.length,
              milliseconds: Math.round(performance.now() - begin),
            },
            "answered",
          );
        },
      };
    },
  };
}
