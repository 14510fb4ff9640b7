import { buildSubgraphSchema } from "@apollo/subgraph";
import type { Engine } from "@kim-hub/gateway/engine";
import type { SourceRequest } from "@kim-hub/gateway/source";
import { parse, validate } from "graphql";
import { requireSupergraph } from "../oracle/compose.js";
import type { Answer } from "../oracle/gateway.js";
import { createHub } from "../oracle/hub.js";
import { type AskSubgraph, runSubgraph } from "../oracle/run-subgraph.js";
import { createStock } from "../oracle/stock.js";
import type { Ask, DataAnswer, Supergraph } from "./fault-case.js";
import { FEDERATION } from "./federation.js";

/** One supergraph behind two gateways. */
export interface TwoGateways {
  readonly engine: Engine;
  readonly hub: Ask;
  /** An error that it throws is its answer. */
  readonly stock: Ask;
  /** The hub's requests to the subgraphs, oldest first. */
  readonly requests: readonly SourceRequest[];
}

/** Of a test file, by the SDL of their subgraphs. */
const composed = new Map<string, string>();

/** Composes the subgraphs and puts our engine and the stock gateway before them. */
export async function createTwoGateways(supergraph: Supergraph): Promise<TwoGateways> {
  const sdls = Object.entries(supergraph).map(([name, { sdl }]) => [name, FEDERATION + sdl]);
  const known = JSON.stringify(sdls);
  const supergraphSdl = composed.get(known) ?? requireSupergraph(Object.fromEntries(sdls));
  composed.set(known, supergraphSdl);
  const askSubgraph = createSubgraphs(supergraph);
  const { engine, requests, execute } = createHub(supergraphSdl, askSubgraph);
  const stock = await createStock(supergraphSdl, askSubgraph);

  return {
    engine,
    requests,
    async hub(query, variables = {}) {
      const faults = validate(engine.supergraph.apiSchema, parse(query));
      if (faults.length > 0) throw new Error(`${query} is not valid: ${faults.join(" ")}`);

      return toData(await execute({ query, variables }, {}));
    },
    stock: (query, variables = {}) =>
      stock
        .execute({ query, variables }, {})
        .then(toData, (error: unknown) => ({ data: null, errors: [{ message: String(error) }] })),
  };
}

function createSubgraphs(supergraph: Supergraph): AskSubgraph<object> {
  const schemas = new Map(
    Object.entries(supergraph).map(([name, { sdl, resolvers = {} }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(FEDERATION + sdl), resolvers }]),
    ]),
  );

  return async (name, request) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`${name} is no subgraph.`);

    return runSubgraph(schema, request);
  };
}

function toData({ text, errors }: Answer): DataAnswer {
  return { data: JSON.parse(text), errors };
}
