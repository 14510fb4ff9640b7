import type { Caller } from "../caller/caller.js";

/** Equal only for callers equal in every field, including fields that are added to the caller later. */
export function callerKey(caller: Caller): string {
  const fields: readonly [string, unknown][] = Object.entries(caller);

  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat());
}
