import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import * as scalars from "@kim-hub/kit/scalars";
import { type GraphQLSchema, isScalarType, parse } from "graphql";
import type { HubContext } from "./hub-context.js";
import { nullAnswer } from "./null-answer.js";
import type { SubgraphAnswer, SubgraphClient } from "./subgraph-client.js";

/** What Apollo Server asks of an engine. */
type Engine = ApolloServerOptionsWithGateway<HubContext>["gateway"];

/**
 * Plans and executes operations over the supergraph. The one place that knows which engine does it:
 * another one takes this file's place by giving Apollo Server the same interface.
 */
export function createEngine(supergraphSdl: string, clientOf: (subgraph: string) => SubgraphClient): Engine {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => createDataSource(clientOf(name)),
    // Subgraphs' addresses come from the configuration, so there is nothing to health-check or poll at load.
    serviceHealthCheck: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => addScalarRules(apiSchema));

  return gateway;
}

/** A fetch that failed answers null for what was asked, so that later steps still run and can say what is missing. */
function createDataSource(client: SubgraphClient): GraphQLDataSource<HubContext> {
  return {
    async process(options) {
      if (!("incomingRequestContext" in options)) throw new Error("Only operations are sent.");
      const { query = "", variables, operationName } = options.request;
      const answer = await client.ask({ query, variables, operationName }, options.context);
      if (answer?.data) return toResponse(answer);

      const nulls = nullAnswer(options.document ?? parse(query), variables);

      return toResponse(answer ? { ...answer, data: nulls.data ?? null } : nulls);
    },
  };
}

type Response = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** A subgraph's errors are plain objects; Apollo's type wants its own class, its code reads plain ones. */
function toResponse(answer: SubgraphAnswer): Response {
  return answer as Response;
}

/** Lets the gateway refuse a malformed value itself: a supergraph carries scalars by name only. */
function addScalarRules(schema: GraphQLSchema): void {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
  }
}
