import { parseAnswer } from "../engine/wire/parse-answer.js";
import { type FailureReason, type SourceAnswer, SourceFailure } from "../engine/wire/source.js";
import type { Flight, Subscriber } from "./flight.js";
import { Failed, type Outcome } from "./http/outcome.js";

interface SubscriptionOptions {
  readonly flight: Flight;
  /** Whether another operation started the flight. */
  readonly shared: boolean;
  readonly milliseconds: number;
  /** Called once, at the end. */
  readonly onEnd: (subscription: Subscription) => void;
}

/** One operation's subscription to a flight, with its own deadline and cancellation. */
export class Subscription implements Subscriber {
  readonly flight: Flight;
  readonly shared: boolean;
  readonly begin = performance.now();
  readonly until: number;
  readonly answer: Promise<SourceAnswer>;
  readonly #onEnd: (subscription: Subscription) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #resolve: (answer: SourceAnswer) => void;
  readonly #reject: (failure: SourceFailure) => void;
  #failure: FailureReason | null = null;

  constructor({ flight, shared, milliseconds, onEnd }: SubscriptionOptions) {
    const { promise, resolve, reject } = Promise.withResolvers<SourceAnswer>();
    this.flight = flight;
    this.shared = shared;
    this.until = this.begin + milliseconds;
    this.answer = promise;
    this.#onEnd = onEnd;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(expire, milliseconds, this);
    flight.join(this);
  }

  /** Why there was no answer; null if there was one. */
  get failure(): FailureReason | null {
    return this.#failure;
  }

  settle(outcome: Outcome): void {
    const answer = outcome instanceof Failed ? outcome : (parseAnswer(outcome) ?? new Failed("INVALID_ANSWER"));
    if (answer instanceof Failed) this.#fail(answer);
    else this.#succeed(answer);
  }

  /** The client has disconnected. */
  cancel(): void {
    if (!this.flight.finishesAlways) this.giveUp("CANCELLED");
  }

  giveUp(reason: FailureReason): void {
    this.flight.leave(this, reason);
    this.#fail(new Failed(reason));
  }

  #succeed(answer: SourceAnswer): void {
    this.#finish();
    this.#resolve(answer);
  }

  #fail({ reason, cause }: Failed): void {
    this.#failure = reason;
    this.#finish();
    this.#reject(new SourceFailure(reason, cause === undefined ? {} : { cause }));
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#onEnd(this);
  }
}

function expire(subscription: Subscription): void {
  subscription.giveUp("TIMEOUT");
}
