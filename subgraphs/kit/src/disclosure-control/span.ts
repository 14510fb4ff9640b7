import { addForm, invert, type LinearForm, negate, PRIME } from "./linear-form.js";

/** Everything that can be computed from some forms: their reduced echelon form, in which each row alone has its pivot. */
export class Span {
  readonly #rows = new Map<number, LinearForm>();
  /** The pivots of the rows in which an atom stands. */
  readonly #rowsWith = new Map<number, Set<number>>();

  /** What of the form does not follow from the span; nothing where all of it does. */
  reduce(form: LinearForm): LinearForm {
    const rest = new Map(form);
    for (const [atom, factor] of form) {
      const row = this.#rows.get(atom);
      if (row) addForm(rest, row, negate(factor));
    }

    return rest;
  }

  /** Widens the span by a reduced form that is not nothing, and returns the new row with its pivot. */
  add(reduced: LinearForm): { readonly pivot: number; readonly row: LinearForm } {
    const pivot = this.#choosePivot(reduced);
    const scale = invert(reduced.get(pivot) ?? 1);
    const row: LinearForm = new Map([...reduced].map(([atom, factor]) => [atom, (factor * scale) % PRIME]));
    for (const other of [...(this.#rowsWith.get(pivot) ?? [])]) this.#clear(other, pivot, row);
    this.#rows.set(pivot, row);
    this.#note(pivot, row);

    return { pivot, row };
  }

  /** The atom that stands in the fewest rows keeps the rows short. */
  #choosePivot(form: LinearForm): number {
    let [best, fewest] = [-1, Number.POSITIVE_INFINITY];
    for (const atom of form.keys()) {
      const uses = this.#rowsWith.get(atom)?.size ?? 0;
      if (uses < fewest) [best, fewest] = [atom, uses];
    }

    return best;
  }

  #clear(other: number, pivot: number, row: LinearForm): void {
    const changed = this.#rows.get(other);
    const factor = changed?.get(pivot);
    if (!changed || factor === undefined) return;
    for (const atom of row.keys()) if (changed.has(atom)) this.#rowsWith.get(atom)?.delete(other);
    addForm(changed, row, negate(factor));
    for (const atom of row.keys()) if (changed.has(atom)) this.#noteAtom(atom, other);
  }

  #note(pivot: number, row: LinearForm): void {
    for (const atom of row.keys()) this.#noteAtom(atom, pivot);
  }

  #noteAtom(atom: number, pivot: number): void {
    const pivots = this.#rowsWith.get(atom);
    if (pivots) pivots.add(pivot);
    else this.#rowsWith.set(atom, new Set([pivot]));
  }
}
