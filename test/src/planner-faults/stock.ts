import { createStockExecutor } from "../harness/stock-gateway.js";
import type { AskSubgraph } from "./subgraph.js";
import type { Answer, Ask } from "./world.js";

/** The stock gateway, asked as the hub is; what it throws is its answer. */
export async function createStock(supergraphSdl: string, askSubgraph: AskSubgraph): Promise<Ask> {
  const { execute } = await createStockExecutor(supergraphSdl, ({ subgraph, query, variables }) =>
    askSubgraph(subgraph, { query, variables }),
  );

  return async (query, variables = {}): Promise<Answer> => {
    try {
      const { data, errors = [] } = await execute(query, { ...variables }, {});

      return { data: JSON.parse(JSON.stringify(data ?? null)), errors };
    } catch (error) {
      return { data: null, errors: [{ message: String(error) }] };
    }
  };
}
