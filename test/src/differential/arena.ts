import { type GraphQLSchema, parse, validate } from "graphql";
import type { Contestant } from "./contestant.js";
import { Facts } from "./facts.js";
import { createHub } from "./hub.js";
import { createMonolith } from "./monolith.js";
import { createStock } from "./stock.js";
import { createSubgraphSource } from "./subgraph-source.js";
import type { Question, World } from "./world.js";

/** All contestants over one world. */
export interface Arena {
  readonly schema: GraphQLSchema;
  readonly monolith: Contestant;
  readonly stock: Contestant;
  readonly hub: Contestant;
  isValid(question: Question): boolean;
  stop(): Promise<void>;
}

/** Throws where the world's supergraph is one that the stock gateway refuses. */
export async function createArena(world: World, supergraphSdl: string): Promise<Arena> {
  const facts = new Facts(world);
  const sources = new Map(
    facts.blueprint.subgraphs.map((subgraph) => [
      subgraph.name,
      createSubgraphSource(world.subgraphs[subgraph.name] ?? "", subgraph, facts),
    ]),
  );
  const stock = await createStock(supergraphSdl, sources);
  const { schema } = stock;

  return {
    schema,
    stock,
    hub: createHub(supergraphSdl, sources),
    monolith: createMonolith(schema, facts),
    isValid: ({ query }) => validate(schema, parse(query)).length === 0,
    stop: () => stock.stop(),
  };
}
