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
import { Failed, type Outcome } from "../http/outcome.js";

/** The states of a circuit, as metrics name them. */
export const CIRCUIT_WORDS = ["closed", "half_open", "open"] as const;
export type CircuitWord = (typeof CIRCUIT_WORDS)[number];
const WORDS: Readonly<Record<CircuitState, CircuitWord>> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.HalfOpen]: "half_open",
  [CircuitState.Open]: "open",
  // By hand only, which the hub never does.
  [CircuitState.Isolated]: "open",
};

/** Under load: half of at least twenty requests in ten seconds. */
const SAMPLE = { threshold: 0.5, duration: 10_000, minimumRps: 2 };
/** With few requests, e.g. one Kreis in the evening: so many in a row. A restarting office fails fewer. */
const IN_A_ROW = 10;

/**
 * Stops requests to a failing subgraph, and lets one request probe it after a while. An exception says nothing of the
 * subgraph (nobody waited any more); during a probe, only an outcome that does not count as failure closes the circuit.
 */
export class Circuit {
  readonly #create: () => CircuitBreakerPolicy;
  readonly #onChange: (state: string) => void;
  #policy: CircuitBreakerPolicy;

  constructor(halfOpenMilliseconds: number, onChange: (state: string) => void) {
    this.#create = () => createPolicy(halfOpenMilliseconds, onChange);
    this.#onChange = onChange;
    this.#policy = this.#create();
  }

  get state(): CircuitWord {
    return WORDS[this.#policy.state];
  }

  /** Whether one request is probing the subgraph. */
  get probing(): boolean {
    return this.#policy.state === CircuitState.HalfOpen;
  }

  /** Rejects at once with a `BrokenCircuitError` while the circuit is open. */
  run(work: () => Promise<Outcome>): Promise<Outcome> {
    // The library would let everybody wait for the probe, which may take as long as the fetch that opened the circuit.
    if (this.probing) return Promise.reject(new BrokenCircuitError());

    return this.#policy.execute(work);
  }

  /** For a subgraph that has just started: what failed before says nothing of it. */
  close(): void {
    const { state } = this.#policy;
    this.#policy = this.#create();
    if (state !== CircuitState.Closed) this.#onChange(CircuitState[CircuitState.Closed]);
  }
}

function createPolicy(halfOpenAfter: number, onChange: (state: string) => void): CircuitBreakerPolicy {
  const failure = handleWhenResult((outcome) => outcome instanceof Failed && outcome.counts);
  const policy: CircuitBreakerPolicy = circuitBreaker(
    failure.orWhen(() => policy.state === CircuitState.HalfOpen),
    { breaker: new EitherBreaker(() => policy.state), halfOpenAfter },
  );
  policy.onStateChange((state) => onChange(CircuitState[state]));

  return policy;
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
    // A request from before the circuit opened must not decide the probe.
    if (this.#now() !== state) return false;

    return often || inARow;
  }
}
