import type { HubContext } from "../caller/hub-context.js";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import type { PreparedOperation } from "../engine/operations/prepared-operation.js";
import { readerKey } from "../transport/caller-key.js";
import { SingleFlight } from "../transport/resilience/single-flight.js";

/** One request for an operation. */
export interface RunRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: HubContext;
}

/** Runs an operation on behalf of a context. */
type Start = (context: HubContext) => Promise<OperationAnswer>;

/** One run for several requests. */
interface SharedRun {
  /** Records the fetches; its client disconnects when all clients have. */
  readonly context: HubContext;
  readonly answer: Promise<OperationAnswer>;
  readonly join: (context: HubContext) => void;
}

/**
 * Runs of public operations in flight: an equal request with the same caller key gets the same answer, as its fetches
 * would be shared one by one anyway. Nothing about a person is ever shared, because a withdrawal must hold from the
 * next request on.
 */
export class SharedRuns {
  #flights = new WeakMap<PreparedOperation, SingleFlight<SharedRun>>();

  async run(operation: PreparedOperation, { variables, context }: RunRequest, start: Start): Promise<OperationAnswer> {
    const key = JSON.stringify([readerKey(context), variables]);
    const flights = this.#flightsOf(operation);
    const joined = flights.find(key);
    const run: SharedRun = joined ?? this.#begin(context, start, () => flights.remove(key, run));
    if (!joined) flights.add(key, run);
    run.join(context);
    const answer = await run.answer;
    // The request log lists every request's fetches, including those of another request's run.
    context.fetches.push(...run.context.fetches.map((fetch) => (joined ? { ...fetch, shared: true as const } : fetch)));

    return answer;
  }

  /** Something was written: requests from now on must not get an earlier read. */
  forget(): void {
    this.#flights = new WeakMap();
  }

  /** `close` keeps others from joining a run that has ended or lost all its clients. */
  #begin(first: HubContext, start: Start, close: () => void): SharedRun {
    const left = new AbortController();
    const context = { ...first, fetches: [], sources: [], left: left.signal };
    let waiting = 0;

    return {
      context,
      answer: start(context).finally(close),
      join: (joining) => {
        waiting += 1;
        const leave = () => {
          waiting -= 1;
          if (waiting > 0) return;
          close();
          left.abort();
        };
        if (joining.left.aborted) leave();
        else joining.left.addEventListener("abort", leave);
      },
    };
  }

  #flightsOf(operation: PreparedOperation): SingleFlight<SharedRun> {
    const flights = this.#flights.get(operation) ?? new SingleFlight<SharedRun>();
    this.#flights.set(operation, flights);

    return flights;
  }
}
