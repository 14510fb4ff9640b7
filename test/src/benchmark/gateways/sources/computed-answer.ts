import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql } from "graphql";
import type { ShopSubgraph } from "../shop/contract.js";
import type { Answer } from "./memo.js";

/** Answers by executing the operation. */
export function computedAnswer({ typeDefs, resolvers }: ShopSubgraph): Answer {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);

  return async ({ query, variables, operationName }) => {
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    if (result.errors) throw new Error(`A gateway asked what does not execute: ${result.errors[0]?.message}`);

    return JSON.stringify(result);
  };
}
