import type { Cell } from "./cell-table.js";

export type Terms = Cell["terms"];

/** A sum of atoms of which a reader knows the value, or that it is a count and thus not negative. */
export interface KnownSum {
  readonly terms: Terms;
  readonly isKnown: boolean;
}

/** What a reader knows, found by the atoms that the sums share. */
export class KnownSums {
  readonly #byAtom = new Map<number, Set<KnownSum>>();

  constructor(sums: readonly KnownSum[]) {
    for (const sum of sums) this.add(sum);
  }

  add(sum: KnownSum): void {
    for (const [atom] of sum.terms) {
      const found = this.#byAtom.get(atom);
      if (found) found.add(sum);
      else this.#byAtom.set(atom, new Set([sum]));
    }
  }

  remove(sum: KnownSum): void {
    for (const [atom] of sum.terms) this.#byAtom.get(atom)?.delete(sum);
  }

  /** These atoms and others on which the same sums bear, directly or through others, the nearest first, until there are so many. */
  near(terms: Terms, most: number): ReadonlySet<number> {
    const atoms = new Set(terms.map(([atom]) => atom));
    const seen = new Set<KnownSum>();
    for (const atom of atoms)
      for (const sum of this.#byAtom.get(atom) ?? []) {
        if (seen.has(sum)) continue;
        seen.add(sum);
        for (const [next] of sum.terms) {
          if (atoms.size >= most) return atoms;
          atoms.add(next);
        }
      }

    return atoms;
  }

  /** All that bear on any of these atoms. */
  bearingOn(atoms: Iterable<number>): ReadonlySet<KnownSum> {
    const found = new Set<KnownSum>();
    for (const atom of atoms) for (const sum of this.#byAtom.get(atom) ?? []) found.add(sum);

    return found;
  }
}
