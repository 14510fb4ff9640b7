import { ServiceUnavailableError } from "@kim-hub/kit/errors";
import { Admission } from "../transport/admission.js";
import { TooManyRequestsError } from "./too-many-requests-error.js";

interface QueueLimits {
  /** How many may be under way at once, */
  readonly places: number;
  /** how many of them of one caller, */
  readonly placesOfCaller: number;
  /** and how many more of one caller may wait. */
  readonly seatsOfCaller: number;
  readonly mostMilliseconds: number;
}

const RETRY_MILLISECONDS = 1000;

/** Lets few large operations run at once, the callers in turn. */
export class HeavyQueue {
  readonly #limits: QueueLimits;
  readonly #admission: Admission;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#admission = new Admission({ ...limits, seats: Number.POSITIVE_INFINITY });
  }

  /** Runs the work when its turn comes; rejects where too many of the caller's wait already, or its turn does not come in time. */
  async run<T>(caller: string, left: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(caller, left);
    try {
      return await work();
    } finally {
      this.#admission.leave(caller);
    }
  }

  #turn(account: string, left: AbortSignal): Promise<void> {
    const { seatsOfCaller, mostMilliseconds } = this.#limits;

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
        if (this.#admission.withdraw(entrant)) refuse();
      };
      const timer = setTimeout(giveUp, mostMilliseconds).unref();
      left.addEventListener("abort", giveUp);
      if (this.#admission.ask(entrant)) return;
      settle();
      const message = `A caller may have ${seatsOfCaller} large operations waiting; ask again when one is answered.`;
      reject(new TooManyRequestsError(message, RETRY_MILLISECONDS));
    });
  }
}
