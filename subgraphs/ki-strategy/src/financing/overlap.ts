import { divideHalfUp } from "../post/occupancy.js";

/** Money for the days from the first to the last. */
interface Paid {
  readonly from: string | null;
  readonly to: string | null;
  readonly cents: bigint | null;
}

/** The lesser of both amounts for the days that both pay, half-up to the cent; null where an amount or a day is not known. */
export function overlapOf(one: Paid, other: Paid): bigint | null {
  if (!isKnown(one) || !isKnown(other)) return null;
  const days = countDays(one.from > other.from ? one.from : other.from, one.to < other.to ? one.to : other.to);
  if (days <= 0n) return 0n;
  const [first, second] = [one, other].map(({ from, to, cents }) => divideHalfUp(cents * days, countDays(from, to)));

  return first !== undefined && second !== undefined && second < first ? second : (first ?? null);
}

function isKnown(paid: Paid): paid is { readonly from: string; readonly to: string; readonly cents: bigint } {
  return paid.from !== null && paid.to !== null && paid.cents !== null;
}

function countDays(from: string, to: string): bigint {
  return BigInt((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
}
