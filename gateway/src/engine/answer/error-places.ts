import type { Path } from "../data/positions.js";

/** A place in the data, with the places below it that have errors. */
interface Place {
  readonly below: Map<string | number, Place>;
  hasError: boolean;
}

/** The places of subgraph errors: an error accounts for a null at the same place, above it and below it. */
export class ErrorPlaces {
  readonly #root = createPlace();
  #everywhere = false;

  /** An error without a path may account for any null. */
  add(path: Path | undefined): void {
    if (!path) {
      this.#everywhere = true;

      return;
    }
    let place = this.#root;
    for (const element of path) {
      const below = place.below.get(element) ?? createPlace();
      place.below.set(element, below);
      place = below;
    }
    place.hasError = true;
  }

  accountFor(path: Path): boolean {
    if (this.#everywhere) return true;
    let place = this.#root;
    for (const element of path) {
      const below = place.below.get(element);
      if (!below) return false;
      if (below.hasError) return true;
      place = below;
    }

    return place.below.size > 0;
  }
}

function createPlace(): Place {
  return { below: new Map(), hasError: false };
}
