import type { ApolloGateway } from "@apollo/gateway";
import { getOperationAST, parse } from "graphql";
import { createStockGateway } from "../harness/stock-gateway.js";
import type { AskSubgraph } from "./subgraph.js";
import type { Answer, Ask } from "./world.js";

type Executor = ReturnType<ApolloGateway["load"]> extends Promise<{ executor: infer E }> ? E : never;
type RequestContext = Executor extends (context: infer C) => unknown ? C : never;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The stock gateway without its server: joins its executor, which expects a server's request, to the tests. */
export async function createStock(supergraphSdl: string, askSubgraph: AskSubgraph): Promise<Ask> {
  const gateway = createStockGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }) => ({
      process: async ({ request: { query, variables } }) =>
        (await askSubgraph(name, { query: query ?? "", variables: variables ?? {} })) as never,
    }),
  });
  const { executor, schema } = await gateway.load();

  return async (query, variables = {}): Promise<Answer> => {
    const document = parse(query);
    const context = {
      document,
      source: query,
      queryHash: query,
      operation: getOperationAST(document),
      operationName: null,
      request: { query, variables },
      schema,
      context: {},
      logger: silent,
      metrics: {},
      cache: new Map(),
      overallCachePolicy: {},
    };
    try {
      const { data, errors = [] } = await executor(context as unknown as RequestContext);

      return { data: JSON.parse(JSON.stringify(data ?? null)), errors };
    } catch (error) {
      return { data: null, errors: [{ message: String(error) }] };
    }
  };
}
