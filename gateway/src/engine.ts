import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import * as scalars from "@kim-hub/kit/scalars";
import { type GraphQLSchema, isScalarType } from "graphql";
import { Engine } from "./engine/engine.js";
import { parseAnswer } from "./engine/parse-answer.js";
import { SourceFailure } from "./engine/source.js";
import type { HubContext } from "./hub-context.js";
import { JsonBytes } from "./json-bytes.js";
import type { SubgraphClient } from "./subgraph-client.js";

/** What Apollo Server asks of an engine. */
type GatewayInterface = ApolloServerOptionsWithGateway<HubContext>["gateway"];

export function createEngine(supergraphSdl: string, clientOf: (subgraph: string) => SubgraphClient): GatewayInterface {
  const engine = new Engine(supergraphSdl);
  addScalarRules(engine.supergraph.apiSchema);
  const clients = new Map(engine.supergraph.subgraphs.map((name) => [name, clientOf(name)]));

  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.supergraph.apiSchema, coreSupergraphSdl: supergraphSdl });

      return () => {};
    },
    async load() {
      return {
        executor: async ({ source, document, request, context }) => {
          const operation = engine.operations.get({ text: source, operationName: request.operationName }, document);
          const { data, errors } = await operation.execute(request.variables ?? {}, async ({ subgraph, body }) => {
            const answer = await clients.get(subgraph)?.ask(JSON.parse(body.toString()), context as HubContext);
            if (!answer) throw new SourceFailure("UNREACHABLE");

            return parseAnswer(Buffer.from(JSON.stringify(answer)));
          });

          return {
            ...(data !== null && { data: new JsonBytes(data) as never }),
            ...(errors.length > 0 && { errors }),
          };
        },
      };
    },
    async stop() {},
  };
}

/** Lets the gateway refuse a malformed value itself: a supergraph carries scalars by name only. */
function addScalarRules(schema: GraphQLSchema): void {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name);
    if (isScalarType(type)) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
  }
}
