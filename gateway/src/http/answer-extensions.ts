import type { ApolloServerPlugin } from "@apollo/server";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { HubContext } from "../caller/hub-context.js";
import type { SourceOutcome } from "../engine/wire/source.js";

/** `extensions.hub`: lets a caller or auditor find this request again, with the rules and sources of its answer. */
export function answerExtensions({ policyVersion, minimumCount }: AccessMatrix): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue: { requestId, caller, cost, sources } }) {
          if (response.body.kind !== "single") return;
          const hub = {
            requestId,
            purpose: caller.purpose,
            policyVersion,
            k: minimumCount,
            cost,
            sources: summariseSources(sources),
          };
          response.body.singleResult.extensions = { hub };
        },
      };
    },
  };
}

/** One row per subgraph; `subgraph` is null if its name could say something about a person. */
interface SourceSummary {
  readonly subgraph: string | null;
  readonly status: "COMPLETE" | "PARTIAL" | "UNAVAILABLE";
  /** Why something is missing; clients may branch on it. */
  readonly reason: SourceOutcome["reason"];
}

function summariseSources(outcomes: readonly SourceOutcome[]): SourceSummary[] {
  return [...Map.groupBy(outcomes, ({ subgraph }) => subgraph)].map(([subgraph, of]) => {
    const reason = of.find((outcome) => outcome.reason !== null)?.reason ?? null;
    const answered = of.some((outcome) => outcome.reason === null);

    return { subgraph, status: reason === null ? "COMPLETE" : answered ? "PARTIAL" : "UNAVAILABLE", reason };
  });
}
