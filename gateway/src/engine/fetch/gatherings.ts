import type { Gathering } from "./gathering.js";

/** What has been gathered from a run's data as it is now. */
export class Gatherings {
  readonly #known = new Map<string, Gathering>();

  get(key: string, gather: () => Gathering): Gathering {
    const known = this.#known.get(key) ?? gather();
    this.#known.set(key, known);

    return known;
  }

  /** The data have changed: what was gathered may not be all any more. */
  forget(): void {
    this.#known.clear();
  }
}
