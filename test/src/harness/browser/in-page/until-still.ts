/// <reference lib="dom" />

/** Until every transition has ended: a colour halfway between two modes has a contrast that nobody reads for long. */
export async function untilStill(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => null));

  await Promise.all(ending);
}
