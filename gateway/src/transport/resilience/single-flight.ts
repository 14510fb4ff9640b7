/** Work in flight that equal requests may join, by key. */
export class SingleFlight<Work> {
  readonly #joinable = new Map<string, Work>();

  find(key: string): Work | undefined {
    return this.#joinable.get(key);
  }

  add(key: string, work: Work): void {
    this.#joinable.set(key, work);
  }

  /** The work is over; later work under the same key stays. */
  remove(key: string, work: Work): void {
    if (this.#joinable.get(key) === work) this.#joinable.delete(key);
  }

  /** Something was written: requests from now on must not get an earlier read. */
  forget(): void {
    this.#joinable.clear();
  }
}
