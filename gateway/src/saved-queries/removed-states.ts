import { NoLongerReproducibleError } from "@kim-hub/kit/errors";
import type { RemovedStates } from "@kim-hub/kit/removed-states";
import { forWholeRequest } from "../caller/for-whole-request.js";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import type { AskSource } from "../engine/wire/source.js";

/** Collects from the subgraphs of one run which states that it would have had to read were removed since its instant. */
export class FoundRemovals {
  readonly #found = new Map<string, RemovedStates>();

  /** Asks and listens. */
  listenTo(ask: AskSource): AskSource {
    return async (request) => {
      const answer = await ask(request);
      // However many fields read a table, a subgraph counts its states once.
      for (const { removed = [] } of answer.errors)
        for (const each of removed) this.#found.set(JSON.stringify([request.subgraph, each.table, each.reason]), each);

      return answer;
    };
  }

  /** The answer; where states are gone, the refusal of the whole request in its place, so that nobody takes a part for the answer that was given then. */
  withhold(answer: OperationAnswer): OperationAnswer {
    if (this.#found.size === 0) return answer;
    const error = forWholeRequest(new NoLongerReproducibleError(this.#list()));

    return { data: null, errors: [error], sources: answer.sources };
  }

  /** One entry for each table and reason, in order of their names: offices may have tables of one name. */
  #list(): readonly RemovedStates[] {
    const alike = Map.groupBy(this.#found.values(), ({ table, reason }) => `${table} ${reason}`);

    return [...alike]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, [first, ...others]]) =>
        first ? { ...first, count: others.reduce((sum, { count }) => sum + count, first.count) } : [],
      );
  }
}
