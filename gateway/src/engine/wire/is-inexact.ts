/**
 * Whether a number may differ from what the sender wrote: JavaScript rounds whole numbers beyond 2^53, and has none
 * beyond 10^308.
 */
export function isInexact(value: unknown): boolean {
  return (
    typeof value === "number" && (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
  );
}
