import { bothOf, type Conditions, UNCONDITIONAL } from "../document/conditions.js";

const MOST_ALTERNATIVES = 64;

/** Places of the data, each with its alternative conditions for being available. */
export class AvailablePlaces {
  readonly #before: AvailablePlaces | null;
  readonly #places = new Map<string, readonly Conditions[]>();

  /** Inherits the places of `before`; places added here are not added there. */
  constructor(before: AvailablePlaces | null = null) {
    this.#before = before;
  }

  /** The conditions on which objects exist at a path, joined; the root always exists. */
  at(place: string): readonly Conditions[] {
    if (place === "") return [UNCONDITIONAL];
    const before = this.#before?.at(place) ?? [];
    const here = this.#places.get(place);

    return here ? [...before, ...here] : before;
  }

  isAvailable(place: string, conditions: Conditions): boolean {
    return this.at(place).some((known) => areWithin(known, conditions));
  }

  /** The conditions on which several places are available at once; none if there are too many combinations. */
  together(places: readonly string[]): readonly Conditions[] {
    return [...new Set(places)].reduce<readonly Conditions[]>(
      (alternatives, place) => {
        const both = alternatives.flatMap((some) => this.at(place).map((other) => bothOf(some, other)));

        return both.length > MOST_ALTERNATIVES ? [] : both;
      },
      [UNCONDITIONAL],
    );
  }

  add(place: string, conditions: Conditions): void {
    if (this.isAvailable(place, conditions)) return;
    const known = [conditions, ...this.at(place)];
    this.#places.set(
      place,
      known.map((other) => joinOpposites(other, known)),
    );
  }

  /** Adds the other's places. */
  join(other: AvailablePlaces): void {
    for (const [place, known] of other.#places) for (const conditions of known) this.add(place, conditions);
  }
}

/** A place available both if a variable is true and if it is false does not depend on the variable. */
function joinOpposites(conditions: Conditions, others: readonly Conditions[]): Conditions {
  for (const literal of conditions) {
    const opposite = literal.startsWith("!") ? literal.slice(1) : `!${literal}`;
    const rest = without(conditions, literal);
    if (others.some((other) => other.has(opposite) && areWithin(without(other, opposite), rest))) return rest;
  }

  return conditions;
}

function areWithin(part: Conditions, whole: Conditions): boolean {
  return [...part].every((literal) => whole.has(literal));
}

function without(conditions: Conditions, left: string): Conditions {
  return new Set([...conditions].filter((literal) => literal !== left));
}
