import type { Path } from "../data/positions.js";

/** A place of the data, with those below it where errors stand. */
interface Place {
  readonly below: Map<string | number, Place>;
  hasError: boolean;
}

/** Where the errors of subgraphs stand: they account for nulls at the same place, above it and below it. */
export class ErrorPlaces {
  readonly #root = createPlace();
  #everywhere = false;

  /** Without a place, an error may account for any null. */
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
