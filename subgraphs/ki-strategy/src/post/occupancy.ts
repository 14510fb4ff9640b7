interface Occupied {
  /** Full-time equivalents that are funded in every month. */
  readonly fundedFte: string;
  /** Full-time equivalents filled, one figure for each funded month. */
  readonly filledFte: readonly string[];
  /** The grant for all funded months together. */
  readonly grantCents: bigint | null;
}

interface Occupancy {
  readonly monthsFilled: string;
  readonly vacantMonths: string;
  readonly filledFteAvg: string;
  readonly entitledCents: bigint | null;
  readonly repayCents: bigint | null;
}

/**
 * Reckons by months: the grant is due for the share that was filled, and the vacant share is repaid,
 * half-up to the cent. Full-time equivalents filled beyond the funded ones earn nothing; null if none are funded.
 */
export function computeOccupancy({ fundedFte, filledFte, grantCents }: Occupied): Occupancy | null {
  const funded = hundredths(fundedFte);
  const months = BigInt(filledFte.length);
  if (funded === 0n || months === 0n) return null;
  const due = funded * months;
  const filled = filledFte.map(hundredths).reduce((sum, fte) => sum + (fte < funded ? fte : funded), 0n);
  const all = filledFte.map(hundredths).reduce((sum, fte) => sum + fte, 0n);
  const monthsFilled = divideHalfUp(filled * 100n, funded);
  const repayCents = grantCents === null ? null : divideHalfUp(grantCents * (due - filled), due);

  return {
    monthsFilled: decimal(monthsFilled),
    vacantMonths: decimal(months * 100n - monthsFilled),
    filledFteAvg: decimal(divideHalfUp(all, months)),
    entitledCents: grantCents === null || repayCents === null ? null : grantCents - repayCents,
    repayCents,
  };
}

/** The quotient rounded to a whole number, a half upwards; neither number is negative. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** `2.50` → `250n`. */
export function hundredths(decimalText: string): bigint {
  return BigInt(decimalText.replace(".", ""));
}

/** `250n` → `2.50`. */
export function decimal(value: bigint): string {
  const digits = value.toString().padStart(3, "0");

  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
