/** Whole cents, and null for what no row says. */
export type Cents = bigint | null;

/** A cell of a CSV file as cents; null where it is empty. */
export function centsOf(cell: string | undefined): Cents {
  return cell ? BigInt(cell) : null;
}

/** All together; null where there are none, or one of them is not known. */
export function total(amounts: readonly Cents[]): Cents {
  if (amounts.length === 0 || amounts.includes(null)) return null;

  return amounts.reduce<bigint>((sum, cents) => sum + (cents ?? 0n), 0n);
}

/** `numerator` / `denominator`, both above or at 0, to the nearest whole number, and up from the half. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const rest = numerator - whole * denominator;

  return rest + rest >= denominator ? whole + 1n : whole;
}

/** A text such as `0.75` in hundredths. */
export function hundredthsOf(text: string): bigint {
  const [whole = "0", part = ""] = text.split(".");

  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
}

/** Hundredths as text with two decimals. */
export function twoDecimals(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;

  return `${hundredths < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/** What was planned beside what was booked, as the proof in figures compares them. */
export function compare(plannedCents: Cents, actualCents: Cents) {
  const cells = { plannedCents: textOf(plannedCents), actualCents: textOf(actualCents) };
  if (plannedCents === null || actualCents === null)
    return { ...cells, deviationCents: null, deviationPct: null, beyondTolerance: null };
  const deviation = actualCents - plannedCents;
  const size = deviation < 0n ? -deviation : deviation;
  const percent = plannedCents === 0n ? null : rounded(size * 10_000n, plannedCents);

  return {
    ...cells,
    deviationCents: String(deviation),
    deviationPct: percent === null ? null : twoDecimals(deviation < 0n ? -percent : percent),
    beyondTolerance: size * 5n > plannedCents,
  };
}

/** Cents as an answer has them. */
export function textOf(cents: Cents): string | null {
  return cents === null ? null : String(cents);
}

/** Why a figure is missing. */
export function reasonOf(cell: unknown): "NONE" | "NOT_COLLECTED" {
  return cell === null ? "NOT_COLLECTED" : "NONE";
}
