import { Engine } from "@kim-hub/gateway/dist/engine/engine.js";
import type { Contestant } from "./contestant.js";
import type { AskSubgraph } from "./subgraph-source.js";
import { Operation } from "./thing.js";

/** The hub's own engine; throws where it refuses the supergraph. */
export function createHub(supergraphSdl: string, sources: ReadonlyMap<string, AskSubgraph>): Contestant {
  const engine = new Engine(supergraphSdl);

  return {
    name: "hub",
    async execute({ query, variables }) {
      const asked = new Operation();
      const { data, errors } = await engine.prepare(query).execute(variables, ({ subgraph, body }) => {
        const ask = sources.get(subgraph);
        if (!ask) throw new Error(`The plan asks ${subgraph}, which is no subgraph.`);

        return ask(body, asked);
      });

      return { text: data ?? "null", errors, faults: asked.faults };
    },
  };
}
