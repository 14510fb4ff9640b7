import { setTimeout as pause } from "node:timers/promises";

/** As long as a busy machine may need: no test says by it how quick the hub is. */
const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 20;

/** Looks again and again for what another process brings about; throws with the sentence once that takes too long. */
export async function untilFound<T>(
  find: () => T | undefined | Promise<T | undefined>,
  missing: () => string,
): Promise<T> {
  for (
    const end = performance.now() + PATIENCE_MILLISECONDS;
    performance.now() < end;
    await pause(PAUSE_MILLISECONDS)
  ) {
    const found = await find();
    if (found !== undefined) return found;
  }
  throw new Error(missing());
}

/** The same for a fact. */
export async function untilTrue(isSo: () => boolean | Promise<boolean>, missing: () => string): Promise<void> {
  await untilFound(async () => (await isSo()) || undefined, missing);
}
