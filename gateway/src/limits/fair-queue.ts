import { ServiceUnavailableError } from "@kim-hub/kit/errors";
import { Bulkhead } from "../transport/resilience/bulkhead.js";
import { TooManyRequestsError } from "./too-many-requests-error.js";

interface QueueLimits {
  /** The most operations at once. */
  readonly limit: number;
  /** The most of one caller at once. */
  readonly limitPerCaller: number;
  /** The most of one caller that wait. */
  readonly queuePerCaller: number;
  readonly mostMilliseconds: number;
}

const RETRY_MILLISECONDS = 1000;

/** Runs few large operations at once, callers in turn. */
export class FairQueue {
  readonly #limits: QueueLimits;
  readonly #bulkhead: Bulkhead;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#bulkhead = new Bulkhead({ ...limits, queue: Number.POSITIVE_INFINITY });
  }

  /** Runs the work in its turn; rejects if the caller has too many waiting, or if its turn does not come in time. */
  async run<T>(caller: string, left: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(caller, left);
    try {
      return await work();
    } finally {
      this.#bulkhead.leave(caller);
    }
  }

  #turn(account: string, left: AbortSignal): Promise<void> {
    const { queuePerCaller, mostMilliseconds } = this.#limits;

    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        left.removeEventListener("abort", giveUp);
      };
      const refuse = () => {
        settle();
        reject(new ServiceUnavailableError("The hub is busy with large operations; ask again later."));
      };
      const enter = () => {
        settle();
        resolve();
      };
      const entrant = { account, enter, refuse };
      const giveUp = () => {
        if (this.#bulkhead.withdraw(entrant)) refuse();
      };
      const timer = setTimeout(giveUp, mostMilliseconds).unref();
      left.addEventListener("abort", giveUp);
      if (this.#bulkhead.ask(entrant)) return;
      settle();
      const message = `A caller may have ${queuePerCaller} large operations waiting; ask again when one is answered.`;
      reject(new TooManyRequestsError(message, RETRY_MILLISECONDS));
    });
  }
}
