import { type GraphQLSchema, parse, validate } from "graphql";
import type { Gateway, Question } from "../oracle/gateway.js";
import { createHub } from "../oracle/hub.js";
import type { AskSubgraph } from "../oracle/run-subgraph.js";
import { createStock } from "../oracle/stock.js";
import type { Operation } from "./data-object.js";
import { Facts } from "./facts.js";
import { createMonolith } from "./monolith.js";
import { createSubgraphSource } from "./subgraph-source.js";
import type { World } from "./world.js";

/** Both gateways before the subgraphs of one world, and the schema that answers with all its data itself. */
export interface Testbed {
  readonly schema: GraphQLSchema;
  readonly monolith: Gateway<Operation>;
  readonly stock: Gateway<Operation>;
  readonly hub: Gateway<Operation>;
  isValid(question: Question): boolean;
  stop(): Promise<void>;
}

/** Throws if the stock gateway refuses the world's supergraph. */
export async function createTestbed(world: World, supergraphSdl: string): Promise<Testbed> {
  const facts = new Facts(world);
  const sources = new Map(
    facts.contracts.subgraphs.map((subgraph) => [
      subgraph.name,
      createSubgraphSource(world.subgraphs[subgraph.name] ?? "", subgraph, facts),
    ]),
  );
  const askSubgraph: AskSubgraph<Operation> = async (name, request, operation) => {
    const ask = sources.get(name);
    if (!ask) throw new Error(`The plan asks ${name}, which is no subgraph.`);

    return ask(request, operation);
  };
  const stock = await createStock(supergraphSdl, askSubgraph);
  const { schema } = stock;

  return {
    schema,
    stock,
    hub: createHub(supergraphSdl, askSubgraph),
    monolith: createMonolith(schema, facts),
    isValid: ({ query }) => validate(schema, parse(query)).length === 0,
    stop: () => stock.stop(),
  };
}
