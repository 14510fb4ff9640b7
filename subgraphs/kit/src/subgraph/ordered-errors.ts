import type { ApolloServerPlugin } from "@apollo/server";
import { indexFragments } from "../document/index-fragments.js";
import { responseName } from "../document/response-name.js";
import { orderErrors } from "../errors/order-errors.js";
import type { Context } from "../schema/context.js";

/** Lists errors by their places: graphql-js adds each when its field is done, so that their order would tell which took longer. */
export function orderedErrors<C extends Context>(): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ document, operation, response: { body } }) {
          if (!document || !operation || body.kind !== "single" || !body.singleResult.errors) return;
          body.singleResult.errors = orderErrors(body.singleResult.errors, {
            selectionSet: operation.selectionSet,
            fragments: indexFragments(document),
            nameOf: responseName,
          });
        },
      };
    },
  };
}
