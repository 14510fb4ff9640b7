/** Whether a number is not what the subgraph wrote: JavaScript rounds whole numbers beyond 2^53, and has none beyond 10^308. */
export function isLost(value: unknown): boolean {
  return (
    typeof value === "number" && (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
  );
}
