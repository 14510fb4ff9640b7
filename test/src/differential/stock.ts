import type { GraphQLSchema } from "graphql";
import { createStockExecutor } from "../harness/stock-gateway.js";
import { isRecord } from "./canonical-json.js";
import type { AnswerError, Contestant } from "./contestant.js";
import type { AskSubgraph } from "./subgraph-source.js";
import { Operation } from "./thing.js";

/** The stock gateway without its server, and the schema that clients see. */
export interface Stock extends Contestant {
  readonly schema: GraphQLSchema;
  stop(): Promise<void>;
}

export async function createStock(supergraphSdl: string, sources: ReadonlyMap<string, AskSubgraph>): Promise<Stock> {
  const { schema, execute, stop } = await createStockExecutor<Operation>(
    supergraphSdl,
    async ({ subgraph, context, ...request }) => {
      const ask = sources.get(subgraph);
      if (!ask) throw new Error(`The plan asks ${subgraph}, which is no subgraph.`);

      return ask(JSON.stringify(request), context);
    },
  );

  return {
    name: "stock",
    schema,
    stop,
    async execute({ query, variables }) {
      const operation = new Operation();
      const result = await execute(query, variables, operation);

      return {
        text: JSON.stringify(result.data ?? null),
        errors: [...(result.errors ?? []), ...completionErrors(result.extensions)],
        faults: operation.faults,
      };
    },
  };
}

/** The stock gateway keeps apart what broke the schema's own promise. */
function completionErrors(extensions: unknown): AnswerError[] {
  const errors = isRecord(extensions) ? extensions.valueCompletion : undefined;

  return Array.isArray(errors) ? errors : [];
}
