import type { SubgraphSchema } from "@kim-hub/kit/schema";
import { defaultFieldResolver, type GraphQLField } from "graphql";
import type { TrustCentreContext } from "../context.js";

/** Lets no mutation begin before it has taken a token for the trust centre itself. */
export function guardMutations(subgraph: SubgraphSchema): SubgraphSchema {
  const fields: Record<string, GraphQLField<unknown, TrustCentreContext>> = subgraph.schema
    .getMutationType()
    ?.getFields() ?? {};
  for (const field of Object.values(fields)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent, args, context, info) => {
      await context.spendToken();

      return resolve(parent, args, context, info);
    };
  }

  return subgraph;
}
