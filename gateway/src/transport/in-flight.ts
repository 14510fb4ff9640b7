/** The flights to one subgraph that an equal request may join. */
export class InFlight<Flight> {
  readonly #joinable = new Map<string, Flight>();

  find(key: string): Flight | undefined {
    return this.#joinable.get(key);
  }

  add(key: string, flight: Flight): void {
    this.#joinable.set(key, flight);
  }

  /** The flight is over; a later one under the same key stays. */
  remove(key: string, flight: Flight): void {
    if (this.#joinable.get(key) === flight) this.#joinable.delete(key);
  }

  /** Something was written: requests from now on must not get an earlier read. */
  forget(): void {
    this.#joinable.clear();
  }
}

/** Only equal bodies with equal caller keys share a key: the length marks the end of the caller key. */
export function flightKey(callerKey: string, body: Buffer): string {
  return `${callerKey.length}:${callerKey}${body.toString("latin1")}`;
}
