/** One count that somebody can learn, in one unit or several (cases and persons), which leave or stay back together. */
export interface Cell {
  readonly name: string;
  /** The counts in each unit. */
  readonly counts: readonly number[];
  /** Of which atoms it is the sum; a factor is 1 or -1 and may be more where an atom counts twice. */
  readonly terms: readonly (readonly [atom: number, factor: number])[];
  /** How wide its interval must stay where it is secret: the k that holds for it. */
  readonly least: number;
  /** Secret although no count says so: none of a small group, or a count of which all but one contributor have few. */
  readonly isSecret?: boolean;
  /** `GIVEN` has left before and cannot be taken back, `NEVER` leaves in no case but could be computed; others are asked for. */
  readonly release?: "ASKED" | "GIVEN" | "NEVER";
}

/**
 * Cells that stand beside each other, as sums of atoms that no sum divides further. Where the counts of a sum are not the sum of the counts
 * (one person in two parts), whoever computes knows the difference: the bounds hold for the worst reader.
 */
export interface CellTable {
  /** The counts of each atom in each unit; none is negative. */
  readonly atoms: readonly (readonly number[])[];
  readonly cells: readonly Cell[];
  /** Sums of atoms that everybody knows, because they follow from what the counts mean. */
  readonly equations?: readonly (readonly (readonly [atom: number, factor: number])[])[];
}

/** Whether a count of the cell is small and not zero: nobody stands behind a zero. */
export function isSecret({ counts, least, isSecret = false }: Cell): boolean {
  return isSecret || counts.some((count) => count > 0 && count < least);
}

export function isZero({ counts }: Cell): boolean {
  return counts.every((count) => count === 0);
}
