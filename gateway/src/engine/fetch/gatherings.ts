import type { EntityBatch } from "./entity-batch.js";

/** What has been gathered from a run's data as it is now. */
export class Gatherings {
  readonly #known = new Map<string, EntityBatch>();

  get(key: string, gather: () => EntityBatch): EntityBatch {
    const known = this.#known.get(key) ?? gather();
    this.#known.set(key, known);

    return known;
  }

  /** The data have changed: what was gathered may not be all any more. */
  forget(): void {
    this.#known.clear();
  }
}
