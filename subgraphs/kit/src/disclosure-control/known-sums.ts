import type { Cell } from "./cell-table.js";

export type Terms = Cell["terms"];

/** A sum of atoms of which a reader knows the value, or that it is a count and thus not negative. */
export interface KnownSum {
  readonly terms: Terms;
  readonly isKnown: boolean;
}

/** What a reader knows, found by the atoms that the sums share. */
export class KnownSums {
  readonly #byAtom = new Map<number, KnownSum[]>();

  constructor(sums: readonly KnownSum[]) {
    for (const sum of sums)
      for (const [atom] of sum.terms) {
        const found = this.#byAtom.get(atom);
        if (found) found.push(sum);
        else this.#byAtom.set(atom, [sum]);
      }
  }

  /** All that bear on these atoms, directly or through others; the nearest first. */
  connectedWith(terms: Terms): readonly KnownSum[] {
    const found = new Set<KnownSum>();
    const atoms = new Set(terms.map(([atom]) => atom));
    for (const atom of atoms)
      for (const sum of this.#byAtom.get(atom) ?? []) {
        if (found.has(sum)) continue;
        found.add(sum);
        for (const [next] of sum.terms) atoms.add(next);
      }

    return [...found];
  }
}
