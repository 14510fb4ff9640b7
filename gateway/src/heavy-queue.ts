import { ServiceUnavailableError } from "@kim-hub/kit/errors";
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

interface Waiting {
  readonly enter: () => void;
}

interface CallerQueue {
  underWay: number;
  readonly waiting: Set<Waiting>;
}

/** Lets few large operations run at once: each caller's in their order, and the callers in turn, so that nobody waits for another's queue. */
export class HeavyQueue {
  readonly #limits: QueueLimits;
  /** In the order in which their turn comes. */
  readonly #callers = new Map<string, CallerQueue>();
  #underWay = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** Runs the work when its turn comes; rejects where too many of the caller's wait already, or its turn does not come in time. */
  async run<T>(caller: string, left: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(caller, left);
    try {
      return await work();
    } finally {
      this.#leave(caller);
    }
  }

  #turn(caller: string, left: AbortSignal): Promise<void> {
    const queue = this.#of(caller);
    if (queue.waiting.size === 0 && this.#mayEnter(queue)) {
      this.#enter(queue);

      return Promise.resolve();
    }
    const { seatsOfCaller, mostMilliseconds } = this.#limits;
    if (queue.waiting.size >= seatsOfCaller) {
      const message = `A caller may have ${seatsOfCaller} large operations waiting; ask again when one is answered.`;

      return Promise.reject(new TooManyRequestsError(message, RETRY_MILLISECONDS));
    }

    return new Promise((resolve, reject) => {
      const giveUp = () => {
        if (!queue.waiting.delete(waiting)) return;
        settle();
        if (queue.underWay === 0 && queue.waiting.size === 0) this.#callers.delete(caller);
        reject(new ServiceUnavailableError("The hub is busy with large operations; ask again later."));
      };
      const timer = setTimeout(giveUp, mostMilliseconds).unref();
      const settle = () => {
        clearTimeout(timer);
        left.removeEventListener("abort", giveUp);
      };
      const waiting = {
        enter: () => {
          settle();
          resolve();
        },
      };
      queue.waiting.add(waiting);
      left.addEventListener("abort", giveUp);
    });
  }

  #leave(caller: string): void {
    const left = this.#of(caller);
    left.underWay -= 1;
    this.#underWay -= 1;
    if (left.underWay === 0 && left.waiting.size === 0) this.#callers.delete(caller);
    for (const [name, queue] of this.#callers) {
      const [next] = queue.waiting;
      if (!next || !this.#mayEnter(queue)) continue;
      queue.waiting.delete(next);
      this.#enter(queue);
      // Its turn is over: it goes behind the others.
      this.#callers.delete(name);
      this.#callers.set(name, queue);
      next.enter();
    }
  }

  #mayEnter({ underWay }: CallerQueue): boolean {
    return this.#underWay < this.#limits.places && underWay < this.#limits.placesOfCaller;
  }

  #enter(queue: CallerQueue): void {
    queue.underWay += 1;
    this.#underWay += 1;
  }

  #of(caller: string): CallerQueue {
    const queue = this.#callers.get(caller) ?? { underWay: 0, waiting: new Set<Waiting>() };
    this.#callers.set(caller, queue);

    return queue;
  }
}
