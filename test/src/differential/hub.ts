import { Engine } from "@kim-hub/gateway/engine";
import { parseAnswer } from "@kim-hub/gateway/parse-answer";
import { SourceFailure } from "@kim-hub/gateway/source";
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
      const { data, errors } = await engine.prepare(query).execute(variables, async ({ subgraph, body }) => {
        const ask = sources.get(subgraph);
        if (!ask) throw new Error(`The plan asks ${subgraph}, which is no subgraph.`);
        const answer = parseAnswer(Buffer.from(JSON.stringify(await ask(body.toString(), asked))));
        if (!answer) throw new SourceFailure("INVALID_ANSWER");

        return answer;
      });

      return { text: data?.toString() ?? "null", errors, faults: asked.faults };
    },
  };
}
