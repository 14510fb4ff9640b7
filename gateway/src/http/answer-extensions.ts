import type { HubExtensions, SourceSummary } from "@kim-hub/client/extensions";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { SourceOutcome } from "../engine/wire/source.js";
import type { Decorate } from "./decorate.js";

/** `extensions.hub`: lets a caller or auditor find this request again, with the rules and sources of its answer. */
export function answerExtensions({ policyVersion, minimumCount }: AccessMatrix): Decorate {
  return (answer, { requestId, caller, cost, sources, dryRun, refusals }) => {
    const hub: HubExtensions = {
      requestId,
      purpose: caller.purpose,
      policyVersion,
      k: minimumCount,
      cost,
      sources: summariseSources(sources),
    };
    answer.extensions = { hub, ...(dryRun && { dryRun: dryRun.report(refusals) }) };
  };
}

/** In order of names: the order in which the subgraphs answered would say which had more to do. */
export function summariseSources(outcomes: readonly SourceOutcome[]): SourceSummary[] {
  const summaries = [...Map.groupBy(outcomes, ({ subgraph }) => subgraph)].map(([subgraph, of]): SourceSummary => {
    const [reason = null] = of.flatMap((outcome) => outcome.reason ?? []).sort();
    const answered = of.some((outcome) => outcome.reason === null);

    return { subgraph, status: reason === null ? "COMPLETE" : answered ? "PARTIAL" : "UNAVAILABLE", reason };
  });

  return summaries.sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

function nameOf({ subgraph }: SourceSummary): string {
  return subgraph ?? "";
}
