import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";
import type { GraphQLSchema } from "graphql";
import type { Admit } from "../admit.js";
import type { CostModel } from "./cost-model.js";
import { evaluate } from "./quantity.js";

/** The cost model of each schema in use. */
export interface CostModels {
  costsOf(schema: GraphQLSchema): CostModel;
}

/** Notes the cost of an operation in its context. */
export function measureCost(models: CostModels): Admit {
  return ({ schema, document, definition, variables }, context) => {
    if (definition) context.cost = Math.ceil(evaluate(models.costsOf(schema).of(definition, document), variables));
  };
}

/** Refuses an operation whose cost exceeds the limit, before planning. */
export function costLimit(mostCost: number): Admit {
  return (_operation, { cost }) => {
    if (cost > mostCost) throw new CostLimitError(cost, mostCost);
  };
}

/** The operation is valid and too large; the same question in parts is answered. */
class CostLimitError extends PublicError {
  constructor(cost: number, most: number) {
    super("COST_LIMIT_EXCEEDED", `The operation may cost ${cost}, and an operation may cost ${most} at most.`, {
      http: { status: ERROR_STATUS.COST_LIMIT_EXCEEDED },
    });
  }
}
