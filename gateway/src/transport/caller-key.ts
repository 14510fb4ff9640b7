import type { Caller } from "../caller/caller.js";
import type { HubContext } from "../caller/hub-context.js";

/** Equal only for requests that read as of the same instant. */
export function readerKey({ caller, knownAt }: Pick<HubContext, "caller" | "knownAt">): string {
  return knownAt === null ? callerKey(caller) : JSON.stringify([callerKey(caller), knownAt]);
}

/** Equal only for callers equal in every field, including fields that are added to the caller later. */
export function callerKey(caller: Caller): string {
  const fields: readonly [string, unknown][] = Object.entries(caller);

  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat());
}
