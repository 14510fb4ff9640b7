/** Whoever asks to be let in. */
export interface Entrant {
  /** Under which name its caller is counted. */
  readonly account: string;
  readonly enter: () => void;
  /** Told where its seat went to a caller who has fewer; it waits no more. */
  readonly refuse: () => void;
}

interface Limits {
  /** How many may be inside at once, */
  readonly limit: number;
  /** how many of them of one caller, */
  readonly limitPerCaller: number;
  /** how many more may wait, */
  readonly queue: number;
  /** and how many of them of one caller. */
  readonly queuePerCaller: number;
}

interface Line {
  inside: number;
  readonly waiting: Set<Entrant>;
}

/**
 * Lets a limited number in at a time and a limited number wait: each caller's in their order, and the callers in turn, so
 * that nobody waits for another's crowd. Who gives up waiting frees the seat: a bulkhead that forgets it fills up with the gone.
 */
export class Bulkhead {
  readonly #limits: Limits;
  /** Of every caller who is inside or waits, in the order in which their turn comes. */
  readonly #lines = new Map<string, Line>();
  #taken = 0;
  #waiting = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Lets the entrant in, now or later; false where nobody more may wait. */
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

  /** The entrant waits no more; whether it did. */
  withdraw(entrant: Entrant): boolean {
    const line = this.#lines.get(entrant.account);
    if (!line?.waiting.delete(entrant)) return false;
    this.#waiting -= 1;
    this.#forgetIdle(entrant.account, line);

    return true;
  }

  /** One of this caller who was let in is done. */
  leave(account: string): void {
    const left = this.#lines.get(account);
    if (!left) return;
    left.inside -= 1;
    this.#taken -= 1;
    this.#forgetIdle(account, left);
    if (this.#waiting === 0) return;
    // A copy, because whoever is let in goes behind the others.
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

  /** Takes the last seat from whoever holds the most, where that leaves them no fewer than the one who asks. */
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
