import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import { indexFragments } from "../document/index-fragments.js";
import { responseName } from "../document/response-name.js";
import { orderErrors } from "../errors/order-errors.js";

/** The errors by their places: graphql-js adds each when its field is done, so that their order would tell which took longer. */
export function inOrderOfPlaces(
  errors: readonly GraphQLFormattedError[],
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): readonly GraphQLFormattedError[] {
  return orderErrors(errors, { selectionSet, fragments: indexFragments(document), nameOf: responseName });
}

/** Lists errors by their places. */
export function orderedErrors(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ document, operation, response: { body } }) {
          if (!document || !operation || body.kind !== "single" || !body.singleResult.errors) return;
          body.singleResult.errors = inOrderOfPlaces(body.singleResult.errors, document, operation);
        },
      };
    },
  };
}
