import { ServiceUnavailableError } from "@kim-hub/kit/errors";
import { Bulkhead } from "../transport/bulkhead.js";
import { TooManyRequestsError } from "./too-many-requests-error.js";

interface QueueLimits {
  /** How many may be under way at once, */
  readonly limit: number;
  /** how many of them of one caller, */
  readonly limitPerCaller: number;
  /** and how many more of one caller may wait. */
  readonly queuePerCaller: number;
  readonly mostMilliseconds: number;
}

const RETRY_MILLISECONDS = 1000;

/** Lets few large operations run at once, the callers in turn. */
export class FairQueue {
  readonly #limits: QueueLimits;
  readonly #bulkhead: Bulkhead;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#bulkhead = new Bulkhead({ ...limits, queue: Number.POSITIVE_INFINITY });
  }

  /** Runs the work when its turn comes; rejects where too many of the caller's wait already, or its turn does not come in time. */
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
