interface Amount {
  readonly amountCents: bigint | null;
}

/** The sum of these amounts; null where there is none or one of them is not known. */
export function sumOf(amounts: readonly Amount[]): bigint | null {
  let sum: bigint | null = null;
  for (const { amountCents } of amounts) {
    if (amountCents === null) return null;
    sum = (sum ?? 0n) + amountCents;
  }

  return sum;
}
