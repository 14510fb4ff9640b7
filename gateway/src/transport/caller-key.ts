import type { Caller } from "../caller/caller.js";

/**
 * One text per authority: names and values of every field the caller has, whichever these are, so that a field
 * added to the caller later keeps callers apart from its first day on.
 */
export function callerKey(caller: Caller): string {
  const fields: readonly [string, unknown][] = Object.entries(caller);

  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat());
}
