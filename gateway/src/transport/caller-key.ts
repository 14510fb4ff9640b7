import type { Caller } from "../caller/caller.js";
import type { HubContext } from "../caller/hub-context.js";

/** Equal only for requests that read as of the same instant and rest on the same audit assignment. */
export function readerKey({
  caller,
  knownAt,
  assignment,
}: Pick<HubContext, "caller" | "knownAt" | "assignment">): string {
  if (knownAt === null && assignment === null) return callerKey(caller);

  return JSON.stringify([callerKey(caller), knownAt, assignment]);
}

/** Equal only for callers equal in every field, including fields that are added to the caller later. */
export function callerKey(caller: Caller): string {
  const fields: readonly [string, unknown][] = Object.entries(caller);

  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat());
}
