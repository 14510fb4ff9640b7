import type { ApolloGateway } from "@apollo/gateway";
import { type GraphQLSchema, getOperationAST, parse } from "graphql";
import type { AnswerError, Gateway } from "./gateway.js";
import type { AskSubgraph } from "./run-subgraph.js";
import { createStockGateway } from "./stock-gateway.js";

type Executor = ReturnType<ApolloGateway["load"]> extends Promise<{ executor: infer E }> ? E : never;
type RequestContext = Executor extends (context: infer C) => unknown ? C : never;

/** The stock gateway without its server. */
export interface Stock<Context> extends Gateway<Context> {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  stop(): Promise<void>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Joins the stock gateway's executor, which expects the request of its own server, to tests. */
export async function createStock<Context extends object>(
  supergraphSdl: string,
  askSubgraph: AskSubgraph<Context>,
): Promise<Stock<Context>> {
  const gateway = createStockGateway({
    supergraphSdl,
    serviceHealthCheck: false,
    logger: silent,
    buildService: ({ name }) => ({
      async process({ request: { query = "", variables = {}, operationName }, context }) {
        const request = JSON.parse(JSON.stringify({ query, variables, operationName }));

        return (await askSubgraph(name, request, context as Context)) as never;
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
    async execute({ query, variables }, context) {
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
      const { data, errors = [], extensions } = await executor(request as unknown as RequestContext);

      return { text: JSON.stringify(data ?? null), errors: [...errors, ...completionErrors(extensions)] };
    },
  };
}

/** The stock gateway keeps apart what broke the schema's own promise. */
function completionErrors(extensions: { readonly valueCompletion?: unknown } = {}): AnswerError[] {
  const { valueCompletion } = extensions;

  return Array.isArray(valueCompletion) ? valueCompletion : [];
}
