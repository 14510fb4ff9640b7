import { type DirectiveNode, Kind } from "graphql";

/** Variables that must be true, or false behind a `!`. */
export type Conditions = ReadonlySet<string>;

export const UNCONDITIONAL: Conditions = new Set();

/** What `@skip` and `@include` say; what constants leave out is not planned. */
export function conditionsOf(directives: readonly DirectiveNode[] = []): Conditions {
  return new Set(
    directives.flatMap(({ name, arguments: [argument] = [] }) => {
      if (argument?.value.kind !== Kind.VARIABLE) return [];
      const variable = argument.value.name.value;
      if (name.value === "include") return [variable];

      return name.value === "skip" ? [`!${variable}`] : [];
    }),
  );
}

export function bothOf(left: Conditions, right: Conditions): Conditions {
  return right.size === 0 ? left : new Set([...left, ...right]);
}

function areWithin(part: Conditions, whole: Conditions): boolean {
  return [...part].every((literal) => whole.has(literal));
}

function without(conditions: Conditions, left: string): Conditions {
  return new Set([...conditions].filter((literal) => literal !== left));
}

/** Places of the data, each with the conditions on which it is known: any of them. */
export class KnownPlaces {
  readonly #places = new Map<string, readonly Conditions[]>();

  /** The conditions on which there are objects at a path. */
  at(path: readonly string[]): readonly Conditions[] {
    return path.length === 0 ? [UNCONDITIONAL] : (this.#places.get(path.join("/")) ?? []);
  }

  isKnown(path: readonly string[], conditions: Conditions): boolean {
    return this.at(path).some((known) => areWithin(known, conditions));
  }

  add(path: readonly string[], conditions: Conditions): void {
    const known = this.at(path);
    if (this.isKnown(path, conditions)) return;
    const joined = [conditions, ...known].map((other) => joinOpposites(other, [conditions, ...known]));
    this.#places.set(path.join("/"), joined);
  }

  rename(path: readonly string[], to: string): void {
    for (const conditions of this.at(path)) this.add([...path.slice(0, -1), to], conditions);
  }

  /** These and others, in places of their own. */
  with(others: readonly KnownPlaces[]): KnownPlaces {
    const together = new KnownPlaces();
    for (const { entries } of [this, ...others]) {
      for (const [place, known] of entries) for (const conditions of known) together.add(place.split("/"), conditions);
    }

    return together;
  }

  get entries(): Iterable<[string, readonly Conditions[]]> {
    return this.#places;
  }
}

/** What is known both where a variable is true and where it is false does not depend on it. */
function joinOpposites(conditions: Conditions, others: readonly Conditions[]): Conditions {
  for (const literal of conditions) {
    const opposite = literal.startsWith("!") ? literal.slice(1) : `!${literal}`;
    const rest = without(conditions, literal);
    if (others.some((other) => other.has(opposite) && areWithin(without(other, opposite), rest))) return rest;
  }

  return conditions;
}
