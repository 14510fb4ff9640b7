/** The largest prime below 2^26: the product of two residues is exact in a double, so that no rounding hides that a cell follows from others. */
export const PRIME = 67_108_859;

/** What a cell is the sum of: atoms with their factors modulo the prime; a factor is never zero. */
export type LinearForm = Map<number, number>;

/** The form of whole factors, which may be negative. */
export function createForm(terms: Iterable<readonly [atom: number, factor: number]>): LinearForm {
  const form: LinearForm = new Map();
  for (const [atom, factor] of terms) addTerm(form, atom, residueOf(factor));

  return form;
}

/** Adds a multiple of another form to this one. */
export function addForm(form: LinearForm, other: LinearForm, factor: number): void {
  for (const [atom, own] of other) addTerm(form, atom, (own * factor) % PRIME);
}

export function negate(factor: number): number {
  return factor === 0 ? 0 : PRIME - factor;
}

export function quotient(factor: number, divisor: number): number {
  return divisor === 1 ? factor : (factor * invert(divisor)) % PRIME;
}

/** The inverse modulo the prime, by Euclid's algorithm. */
export function invert(factor: number): number {
  let [left, right, inverse, next] = [factor, PRIME, 1, 0];
  while (right !== 0) {
    const quotient = Math.floor(left / right);
    [left, right] = [right, left - quotient * right];
    [inverse, next] = [next, inverse - quotient * next];
  }

  return residueOf(inverse);
}

/** Equal for two forms of which one is a multiple of the other; that forms which are none share it withholds more, never less. */
export function directionOf(form: LinearForm): string {
  let first = Number.POSITIVE_INFINITY;
  for (const atom of form.keys()) if (atom < first) first = atom;
  const scale = invert(form.get(first) ?? 1);
  let [left, right] = [0, 0];
  for (const [atom, factor] of form) {
    const scaled = (factor * scale) % PRIME;
    left = (left + scaled * weightOf(atom, 1)) % PRIME;
    right = (right + scaled * weightOf(atom, 2)) % PRIME;
  }

  return `${first} ${left} ${right}`;
}

function addTerm(form: LinearForm, atom: number, factor: number): void {
  const sum = ((form.get(atom) ?? 0) + factor) % PRIME;
  if (sum === 0) form.delete(atom);
  else form.set(atom, sum);
}

function residueOf(factor: number): number {
  return ((factor % PRIME) + PRIME) % PRIME;
}

/** A number below the prime that looks drawn and is the same in every run. */
function weightOf(atom: number, salt: number): number {
  let mixed = Math.imul(atom + 1, 0x9e37_79b1) ^ Math.imul(salt, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb_352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846c_a68b);

  return ((mixed ^ (mixed >>> 16)) >>> 0) % PRIME;
}
