import type { ApolloServerPlugin } from "@apollo/server";
import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";
import type { GraphQLSchema } from "graphql";
import type { HubContext } from "../../caller/hub-context.js";
import type { CostModel } from "./cost-model.js";
import { evaluate } from "./quantity.js";

/** The cost model of each schema in use. */
interface Costs {
  costsOf(schema: GraphQLSchema): CostModel;
}

/** Refuses an operation whose cost exceeds the limit, before planning. */
export function costLimit(engine: Costs, mostCost: number): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const cost = Math.ceil(evaluate(engine.costsOf(schema).of(operation, document), request.variables ?? {}));
          contextValue.cost = cost;
          if (cost > mostCost) throw new CostLimitError(cost, mostCost);
        },
      };
    },
  };
}

/** The operation is valid and too large; the same question in parts is answered. */
export class CostLimitError extends PublicError {
  constructor(cost: number, most: number) {
    super("COST_LIMIT_EXCEEDED", `The operation may cost ${cost}, and an operation may cost ${most} at most.`, {
      http: { status: ERROR_STATUS.COST_LIMIT_EXCEEDED },
    });
  }
}
