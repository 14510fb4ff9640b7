/** The fetches to one subgraph that are under way and may serve an equal request. */
export class InFlight<Flight> {
  readonly #joinable = new Map<string, Flight>();

  find(key: string): Flight | undefined {
    return this.#joinable.get(key);
  }

  add(key: string, flight: Flight): void {
    this.#joinable.set(key, flight);
  }

  /** The flight is over; one that took its place under the same key stays. */
  remove(key: string, flight: Flight): void {
    if (this.#joinable.get(key) === flight) this.#joinable.delete(key);
  }

  /** Something was written: whoever asks from now on must not get what was read before. */
  forget(): void {
    this.#joinable.clear();
  }
}

/** Only requests of one authority with one body have one key: the length says where the authority ends. */
export function flightKey(callerKey: string, body: Buffer): string {
  return `${callerKey.length}:${callerKey}${body.toString("latin1")}`;
}
