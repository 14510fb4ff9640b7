/** Whoever asks to be let in. */
export interface Entrant {
  readonly enter: () => void;
}

/**
 * Lets a limited number in at a time and a limited number wait, first come, first served. A place is handed on and
 * not put up again, and who gives up waiting frees the seat: a bulkhead that forgets either fills up with the gone.
 */
export class Admission {
  readonly #places: number;
  readonly #seats: number;
  readonly #waiting = new Set<Entrant>();
  #taken = 0;

  constructor({ places, seats }: { places: number; seats: number }) {
    this.#places = places;
    this.#seats = seats;
  }

  /** Lets the entrant in, now or later; false where nobody more may wait. */
  ask(entrant: Entrant): boolean {
    if (this.#taken < this.#places) {
      this.#taken += 1;
      entrant.enter();

      return true;
    }
    if (this.#waiting.size >= this.#seats) return false;
    this.#waiting.add(entrant);

    return true;
  }

  /** The entrant waits no more; whether it did. */
  withdraw(entrant: Entrant): boolean {
    return this.#waiting.delete(entrant);
  }

  /** One who was let in is done. */
  leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#taken -= 1;

      return;
    }
    this.#waiting.delete(next);
    next.enter();
  }
}
