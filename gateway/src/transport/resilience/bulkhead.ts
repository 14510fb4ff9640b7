/** A request that asks to enter. */
export interface Entrant {
  /** The name under which its caller is counted. */
  readonly account: string;
  readonly enter: () => void;
  /** Called if its place in the queue goes to a caller with fewer; it no longer waits. */
  readonly refuse: () => void;
}

interface Limits {
  /** The most requests inside at once. */
  readonly limit: number;
  /** The most of one caller inside at once. */
  readonly limitPerCaller: number;
  /** The most that wait. */
  readonly queue: number;
  /** The most of one caller that wait. */
  readonly queuePerCaller: number;
}

interface Line {
  inside: number;
  readonly waiting: Set<Entrant>;
}

/**
 * Limits the requests that run and that wait at once: in order within a caller, and callers in turn, so that nobody
 * waits for another's crowd. A request that gives up leaves the queue at once: otherwise it would fill up with the
 * gone.
 */
export class Bulkhead {
  readonly #limits: Limits;
  /** Of every caller inside or waiting, in the order of their turns. */
  readonly #lines = new Map<string, Line>();
  #taken = 0;
  #waiting = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#taken;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Lets the entrant in, now or later; false if the queue is full. */
  ask(entrant: Entrant): boolean {
    const line = this.#lines.get(entrant.account) ?? { inside: 0, waiting: new Set<Entrant>() };
    if (line.waiting.size === 0 && this.#mayEnter(line)) {
      this.#lines.set(entrant.account, line);
      this.#enter(line, entrant);

      return true;
    }
    const { queue, queuePerCaller } = this.#limits;
    if (line.waiting.size >= queuePerCaller) return false;
    if (this.#waiting >= queue && !this.#makeRoom(line)) return false;
    this.#lines.set(entrant.account, line);
    line.waiting.add(entrant);
    this.#waiting += 1;

    return true;
  }

  /** Removes the entrant from the queue; false if it did not wait. */
  withdraw(entrant: Entrant): boolean {
    const line = this.#lines.get(entrant.account);
    if (!line?.waiting.delete(entrant)) return false;
    this.#waiting -= 1;
    this.#forgetIdle(entrant.account, line);

    return true;
  }

  /** One request of this caller has ended. */
  leave(account: string): void {
    const left = this.#lines.get(account);
    if (!left) return;
    left.inside -= 1;
    this.#taken -= 1;
    this.#forgetIdle(account, left);
    if (this.#waiting === 0) return;
    // A copy, because a caller whose entrant goes in moves behind the others.
    for (const [name, line] of [...this.#lines]) {
      const [next] = line.waiting;
      if (!next || !this.#mayEnter(line)) continue;
      line.waiting.delete(next);
      this.#waiting -= 1;
      this.#lines.delete(name);
      this.#lines.set(name, line);
      this.#enter(line, next);
    }
  }

  #mayEnter({ inside }: Line): boolean {
    return this.#taken < this.#limits.limit && inside < this.#limits.limitPerCaller;
  }

  #enter(line: Line, entrant: Entrant): void {
    line.inside += 1;
    this.#taken += 1;
    entrant.enter();
  }

  /** Frees the last place of the caller with the longest queue, if it still has no fewer than the asking one. */
  #makeRoom(asking: Line): boolean {
    const [longest] = [...this.#lines.values()].toSorted((left, right) => right.waiting.size - left.waiting.size);
    const last = longest && [...longest.waiting].at(-1);
    if (!last || longest.waiting.size <= asking.waiting.size + 1) return false;
    this.withdraw(last);
    last.refuse();

    return true;
  }

  #forgetIdle(account: string, { inside, waiting }: Line): void {
    if (inside === 0 && waiting.size === 0) this.#lines.delete(account);
  }
}
