/** What a process may need to serve, by the reason why it is not ready without it. */
export type Missing = "DATABASE_UNREACHABLE" | "NO_SUBGRAPH_REACHABLE" | "REQUEST_LOG_UNWRITABLE";

/** All that a process says of why it is not ready, because anybody may ask; `DRAINING`: it ends, and wants no new callers. */
export type NotReadyReason = "DRAINING" | Missing;

/** What one process needs to serve; it is there if the check resolves in time. */
export type Needs = Readonly<Partial<Record<Missing, () => Promise<unknown>>>>;

/** A check that takes longer has failed: whoever asks does not wait for ever. */
const LONGEST_MILLISECONDS = 2000;

/** What is missing now, everything asked for at the same time; nothing if the process can serve. */
export async function listMissing(needs: Needs): Promise<readonly Missing[]> {
  const asked = Object.entries(needs).map(async ([reason, check]) => ((await isThere(check)) ? [] : [reason]));

  return (await Promise.all(asked)).flat() as Missing[];
}

async function isThere(check: () => Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), LONGEST_MILLISECONDS);
  const checked = check().then(
    () => true,
    () => false,
  );
  const there = await Promise.race([checked, late.promise]);
  clearTimeout(timer);

  return there;
}
