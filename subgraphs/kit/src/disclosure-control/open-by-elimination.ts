import { type Cell, type CellTable, isSecret, isZero } from "./cell-table.js";
import { addForm, createForm, directionOf, type LinearForm, negate, quotient } from "./linear-form.js";
import { Span } from "./span.js";

/** A secret cell, with what of it does not follow from the open cells. */
interface Secret {
  readonly cell: Cell;
  rest: LinearForm;
  direction: string;
}

/**
 * The cells that may be open so that no secret one can be computed from them. First all zeros, because nobody hides behind one and a
 * withheld zero protects nothing; then the largest. A cell stays back where it would give a secret one away: where what is new in it is a multiple of what is unknown of a secret.
 */
export function openByElimination(table: CellTable): Set<Cell> {
  const elimination = new Elimination(table);
  const open = new Set<Cell>();
  for (const cell of inOrder(table.cells)) if (elimination.open(cell)) open.add(cell);

  return open;
}

/** Given cells, zeros (also those that never leave: a reader takes them for granted), the largest; sums before their parts, and of equal ones the last, so that the order is one. */
function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const rankOf = (cell: Cell) => (cell.release === "GIVEN" ? 0 : isZero(cell) ? 1 : 2);
  const sizeOf = ({ counts }: Cell) => counts.reduce((sum, count) => sum + count, 0);

  return cells
    .filter((cell) => cell.release === "GIVEN" || (!isSecret(cell) && (cell.release !== "NEVER" || isZero(cell))))
    .toReversed()
    .toSorted(
      (left, right) =>
        rankOf(left) - rankOf(right) || sizeOf(right) - sizeOf(left) || right.terms.length - left.terms.length,
    );
}

class Elimination {
  readonly #span = new Span();
  readonly #secretsWith = new Map<number, Set<Secret>>();
  readonly #byDirection = new Map<string, Set<Secret>>();

  constructor({ cells, equations = [] }: CellTable) {
    for (const equation of equations) this.#learn(createForm(equation));
    for (const cell of cells)
      if (isSecret(cell) && cell.release !== "GIVEN") {
        const rest = this.#span.reduce(createForm(cell.terms));
        if (rest.size > 0) this.#note({ cell, rest, direction: directionOf(rest) });
      }
  }

  /** Opens the cell unless that gives a secret away; one that has left before, and a zero, is open in any case. */
  open(cell: Cell): boolean {
    const added = this.#span.reduce(createForm(cell.terms));
    if (added.size === 0) return true;
    if (cell.release !== "GIVEN" && !isZero(cell) && this.#givesAway(added)) return false;
    this.#learn(added);

    return true;
  }

  #givesAway(added: LinearForm): boolean {
    if (this.#byDirection.has(directionOf(added))) return true;

    return this.#tellsOneOfAnother(added);
  }

  /** Whoever is a secret cell alone knows it: with what is new, no other may follow from it. */
  #tellsOneOfAnother(added: LinearForm): boolean {
    const [[atom, factor] = [-1, 1]] = added;
    const touched = this.#secretsWith.get(atom);
    if (!touched) return false;
    const met = new Map<string, Secret>();
    for (const secret of touched) {
      const rest = cleared(secret.rest, added, [atom, factor]);
      if (rest.size === 0) return true;
      const direction = directionOf(rest);
      const others = [...(this.#byDirection.get(direction) ?? []), met.get(direction)];
      if (others.some((other) => other && tellsOther(secret, other))) return true;
      met.set(direction, secret);
    }

    return false;
  }

  #learn(form: LinearForm): void {
    const added = this.#span.reduce(form);
    if (added.size === 0) return;
    const { pivot, row } = this.#span.add(added);
    for (const secret of [...(this.#secretsWith.get(pivot) ?? [])]) {
      this.#forget(secret);
      secret.rest = cleared(secret.rest, row, [pivot, 1]);
      // What the given cells tell already cannot be protected any more.
      if (secret.rest.size === 0) continue;
      secret.direction = directionOf(secret.rest);
      this.#note(secret);
    }
  }

  #note(secret: Secret): void {
    for (const atom of secret.rest.keys()) addTo(this.#secretsWith, atom, secret);
    addTo(this.#byDirection, secret.direction, secret);
  }

  #forget(secret: Secret): void {
    for (const atom of secret.rest.keys()) this.#secretsWith.get(atom)?.delete(secret);
    const alike = this.#byDirection.get(secret.direction);
    alike?.delete(secret);
    if (alike?.size === 0) this.#byDirection.delete(secret.direction);
  }
}

/** The form without the atom, by as much of the row as it takes. */
function cleared(form: LinearForm, row: LinearForm, [atom, factor]: readonly [number, number]): LinearForm {
  const rest = new Map(form);
  addForm(rest, row, negate(quotient(form.get(atom) ?? 0, factor)));

  return rest;
}

/** Two cells that are the same people tell nothing of each other, and a count that is secret for its providers' sake nothing of its people. */
function tellsOther({ cell: left }: Secret, { cell: right }: Secret): boolean {
  const isAlone = ({ counts }: Cell) => counts.includes(1);
  const isOfFew = ({ counts, least }: Cell) => counts.some((count) => count < least);
  const isTold = (isAlone(left) && isOfFew(right)) || (isAlone(right) && isOfFew(left));

  return isTold && left.counts.some((count, unit) => count !== right.counts[unit]);
}

function addTo<Key>(sets: Map<Key, Set<Secret>>, key: Key, secret: Secret): void {
  const found = sets.get(key);
  if (found) found.add(secret);
  else sets.set(key, new Set([secret]));
}
