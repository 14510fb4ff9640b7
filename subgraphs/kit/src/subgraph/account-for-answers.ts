import type { ApolloServerPlugin } from "@apollo/server";
import { locatedError, responsePathAsArray } from "graphql";
import type { Logger } from "pino";
import { withhold } from "../disclosure/withhold.js";
import { formatError } from "../errors/format-error.js";
import type { Context } from "../schema/context.js";

/** Lets no answer leave before its rows in the disclosure log are durable, and nothing of it that has none. */
export function accountForAnswers<C extends Context>(log: Logger): ApolloServerPlugin<C> {
  const format = formatError(log);

  return {
    async requestDidStart({ response, contextValue }) {
      return {
        async executionDidStart() {
          return {
            async executionDidEnd() {
              const unaccounted = await contextValue.disclosures.account.write(contextValue);
              if (unaccounted.length === 0 || response.body?.kind !== "single") return;
              const fields = unaccounted.map(({ path, isNullable, error }) => {
                const keys = responsePathAsArray(path);
                const located = locatedError(error, undefined, keys);

                return { path: keys, isNullable, error: format(located.toJSON(), located) };
              });
              response.body.singleResult = withhold(response.body.singleResult, fields);
            },
          };
        },
      };
    },
  };
}
