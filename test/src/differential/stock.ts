import type { ApolloGateway } from "@apollo/gateway";
import { type GraphQLSchema, getOperationAST, parse } from "graphql";
import { createStockGateway } from "../harness/stock-gateway.js";
import { isRecord } from "./canonical-json.js";
import type { AnswerError, Contestant } from "./contestant.js";
import type { AskSubgraph } from "./subgraph-source.js";
import { Operation } from "./thing.js";

type Executor = ReturnType<ApolloGateway["load"]> extends Promise<{ executor: infer E }> ? E : never;
type RequestContext = Executor extends (context: infer C) => unknown ? C : never;

/** The stock gateway without its server, and the schema that clients see. */
export interface Stock extends Contestant {
  readonly schema: GraphQLSchema;
  stop(): Promise<void>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Joins the stock gateway's executor, which expects the request of its own server, to the contest. */
export async function createStock(supergraphSdl: string, sources: ReadonlyMap<string, AskSubgraph>): Promise<Stock> {
  const gateway = createStockGateway({
    supergraphSdl,
    serviceHealthCheck: false,
    logger: silent,
    buildService: ({ name }) => ({
      async process({ request, context }) {
        const ask = sources.get(name);
        if (!ask) throw new Error(`The plan asks ${name}, which is no subgraph.`);
        const { query, variables, operationName } = request;

        return (await ask(JSON.stringify({ query, variables, operationName }), operationOf(context))) as never;
      },
    }),
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const { executor } = await gateway.load();
  if (!schema) throw new Error("The gateway has no schema.");

  return {
    name: "stock",
    schema,
    stop: () => gateway.stop(),
    async execute({ query, variables }) {
      const document = parse(query);
      const operation = new Operation();
      const context = {
        document,
        source: query,
        queryHash: query,
        operation: getOperationAST(document),
        operationName: null,
        request: { query, variables },
        schema,
        context: operation,
        logger: silent,
        metrics: {},
        cache: new Map(),
        overallCachePolicy: {},
      };
      const result = await executor(context as unknown as RequestContext);

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

function operationOf(context: unknown): Operation {
  if (!(context instanceof Operation)) throw new Error("The request belongs to no operation.");

  return context;
}
