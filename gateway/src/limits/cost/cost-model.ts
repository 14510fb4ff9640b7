import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { type CostRule, readCostRules } from "./cost-rules.js";
import { OperationCost } from "./operation-cost.js";
import type { Quantity } from "./quantity.js";

/**
 * Computes the cost of operations: the number of objects that they may create, each with its weight. Lists have the
 * size that the schema or their arguments give; a list argument gives its length.
 */
export class CostModel {
  readonly #schema: GraphQLSchema;
  readonly #rules: ReadonlyMap<string, CostRule>;
  readonly #known = new WeakMap<OperationDefinitionNode, Quantity>();

  constructor(supergraphSdl: string, apiSchema: GraphQLSchema) {
    this.#schema = apiSchema;
    this.#rules = readCostRules(supergraphSdl);
  }

  /** The cost of a valid operation, computed once except for its variables. */
  of(operation: OperationDefinitionNode, document: DocumentNode): Quantity {
    const known = this.#known.get(operation) ?? new OperationCost(this.#schema, this.#rules, document).of(operation);
    this.#known.set(operation, known);

    return known;
  }
}
