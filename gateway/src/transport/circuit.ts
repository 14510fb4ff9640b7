import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  type IBreaker,
  SamplingBreaker,
} from "cockatiel";
import { Failed, type Outcome } from "./outcome.js";

/** Where many ask: half of at least twenty requests in ten seconds. */
const SAMPLE = { threshold: 0.5, duration: 10_000, minimumRps: 2 };
/** Where few ask, e.g. one Kreis in the evening: so many in a row. An office that restarts fails fewer. */
const IN_A_ROW = 10;

/**
 * Stops asking a subgraph that fails, and lets one request try it again after a while. What a request throws says nothing
 * of the subgraph (nobody waited any more); while it is tried, only an outcome that is none of its failures closes the circuit.
 */
export class Circuit {
  readonly #policy: CircuitBreakerPolicy;

  constructor(halfOpenMilliseconds: number, onChange: (state: string) => void) {
    const failure = handleWhenResult((outcome) => outcome instanceof Failed && outcome.counts);
    this.#policy = circuitBreaker(
      failure.orWhen(() => this.probing),
      { breaker: new EitherBreaker(() => this.#policy.state), halfOpenAfter: halfOpenMilliseconds },
    );
    this.#policy.onStateChange((state) => onChange(CircuitState[state]));
  }

  /** Whether one request is trying the subgraph at this moment. */
  get probing(): boolean {
    return this.#policy.state === CircuitState.HalfOpen;
  }

  /** Rejects at once with a `BrokenCircuitError` while the subgraph is not to be asked. */
  run(work: () => Promise<Outcome>): Promise<Outcome> {
    // The library would let everybody wait for the probe, which may take as long as the fetch that opened the circuit.
    if (this.probing) return Promise.reject(new BrokenCircuitError());

    return this.#policy.execute(work);
  }
}

class EitherBreaker implements IBreaker {
  readonly #now: () => CircuitState;
  readonly #sample = new SamplingBreaker(SAMPLE);
  readonly #row = new ConsecutiveBreaker(IN_A_ROW);

  constructor(now: () => CircuitState) {
    this.#now = now;
  }

  get state(): unknown {
    return [this.#sample.state, this.#row.state];
  }

  set state(_value: unknown) {
    throw new Error("The circuit's state is never restored.");
  }

  success(state: CircuitState): void {
    this.#sample.success(state);
    this.#row.success();
  }

  failure(state: CircuitState): boolean {
    const often = this.#sample.failure(state);
    const inARow = this.#row.failure();
    // One that was sent before the circuit opened must not decide against the request that tries the subgraph now.
    if (this.#now() !== state) return false;

    return often || inARow;
  }
}
