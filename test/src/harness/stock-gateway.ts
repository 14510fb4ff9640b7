import { ApolloGateway } from "@apollo/gateway";
import { type ExecutionResult, type GraphQLSchema, getOperationAST, parse } from "graphql";

type Options = ConstructorParameters<typeof ApolloGateway>[0];
type Executor = ReturnType<ApolloGateway["load"]> extends Promise<{ executor: infer E }> ? E : never;
type RequestContext = Executor extends (context: infer C) => unknown ? C : never;

/** The stock gateway, which by default would report to its maker and look for a cloud's metadata server to say where it runs. */
export function createStockGateway(options: Options): ApolloGateway {
  process.env.APOLLO_TELEMETRY_DISABLED = "true";

  return new ApolloGateway(options);
}

/** What the stock gateway asks a subgraph, on behalf of a request's context. */
interface Asked<Context> {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
  readonly context: Context;
}

/** The stock gateway without its server. */
export interface StockExecutor<Context> {
  readonly schema: GraphQLSchema;
  execute(query: string, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Joins the stock gateway's executor, which expects the request of its own server, to tests. */
export async function createStockExecutor<Context extends object>(
  supergraphSdl: string,
  ask: (asked: Asked<Context>) => Promise<unknown>,
): Promise<StockExecutor<Context>> {
  const gateway = createStockGateway({
    supergraphSdl,
    serviceHealthCheck: false,
    logger: silent,
    buildService: ({ name }) => ({
      async process({ request: { query = "", variables = {}, operationName }, context }) {
        return (await ask({ subgraph: name, query, variables, operationName, context: context as Context })) as never;
      },
    }),
  });
  const loaded: { schema?: GraphQLSchema } = {};
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => Object.assign(loaded, { schema: apiSchema }));
  const { executor } = await gateway.load();
  const { schema } = loaded;
  if (!schema) throw new Error("The gateway has no schema.");

  return {
    schema,
    stop: () => gateway.stop(),
    execute(query, variables, context) {
      const document = parse(query);
      const request = {
        document,
        source: query,
        queryHash: query,
        operation: getOperationAST(document),
        operationName: null,
        request: { query, variables },
        schema,
        context,
        logger: silent,
        metrics: {},
        cache: new Map(),
        overallCachePolicy: {},
      };

      return executor(request as unknown as RequestContext);
    },
  };
}
