import { composeServices } from "@apollo/composition";
import { Engine } from "@kim-hub/gateway/engine";
import { parseAnswer } from "@kim-hub/gateway/parse-answer";
import { SourceFailure, type SourceRequest } from "@kim-hub/gateway/source";
import { parse, validate } from "graphql";
import { FEDERATION } from "./federation.js";
import { createStock } from "./stock.js";
import { createSubgraphs } from "./subgraph.js";
import type { Ask, World } from "./world.js";

/** One world behind two gateways. */
export interface Arena {
  readonly engine: Engine;
  readonly ours: Ask;
  readonly stock: Ask;
  /** What ours asked of the subgraphs, oldest first. */
  readonly requests: SourceRequest[];
}

/** Composes a world and puts our engine and the stock gateway before it. */
export async function createArena(world: World): Promise<Arena> {
  const supergraphSdl = compose(world);
  const askSubgraph = createSubgraphs(world);
  const engine = new Engine(supergraphSdl);
  const requests: SourceRequest[] = [];
  const ours: Ask = async (query, variables = {}) => {
    const faults = validate(engine.supergraph.apiSchema, parse(query));
    if (faults.length > 0) throw new Error(`${query} is not valid: ${faults.join(" ")}`);
    const { data, errors } = await engine.prepare(query).execute(variables, async (request) => {
      requests.push(request);
      const result = await askSubgraph(request.subgraph, JSON.parse(request.body.toString()));
      const answer = parseAnswer(Buffer.from(JSON.stringify(result)));
      if (!answer) throw new SourceFailure("INVALID_ANSWER");

      return answer;
    });

    return { data: data && JSON.parse(data.toString()), errors };
  };

  return { engine, ours, stock: await createStock(supergraphSdl, askSubgraph), requests };
}

function compose(world: World): string {
  const services = Object.entries(world).map(([name, { sdl }]) => ({
    name,
    url: name,
    typeDefs: parse(FEDERATION + sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.join("\n"));

  return supergraphSdl;
}
