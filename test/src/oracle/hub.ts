import { Engine } from "@kim-hub/gateway/engine";
import { parseAnswer } from "@kim-hub/gateway/parse-answer";
import { SourceFailure, type SourceRequest } from "@kim-hub/gateway/source";
import type { Gateway } from "./gateway.js";
import type { AskSubgraph } from "./run-subgraph.js";

/** The hub's own engine, without the gateway around it. */
export interface Hub<Context> extends Gateway<Context> {
  readonly engine: Engine;
  /** Everything that the subgraphs were asked, oldest first. */
  readonly requests: SourceRequest[];
}

/** Throws if the engine refuses the supergraph. */
export function createHub<Context>(supergraphSdl: string, askSubgraph: AskSubgraph<Context>): Hub<Context> {
  const engine = new Engine(supergraphSdl);
  const requests: SourceRequest[] = [];

  return {
    engine,
    requests,
    async execute({ query, variables }, context) {
      const { data, errors } = await engine.prepare(query).execute(variables, async (request) => {
        requests.push(request);
        const result = await askSubgraph(request.subgraph, JSON.parse(request.body.toString()), context);
        const answer = parseAnswer(Buffer.from(JSON.stringify(result)));
        if (!answer) throw new SourceFailure("INVALID_ANSWER");

        return answer;
      });

      return { text: data?.toString() ?? "null", errors };
    },
  };
}
