import { LRUCache } from "lru-cache";

/** A day of work; whoever comes back later signs in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

const MOST_REMEMBERED = 10_000;

/** The sessions that were signed out: a cookie that somebody kept from before opens nothing. */
export interface EndedSessions {
  readonly has: (sessionId: string) => boolean;
  readonly add: (sessionId: string) => void;
}

/** Remembers them for as long as a cookie could serve, in this process. */
export function rememberEndedSessions(): EndedSessions & { readonly list: () => readonly string[] } {
  const ended = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: SESSION_SECONDS * 1000 });

  return {
    has: (sessionId) => ended.has(sessionId),
    add: (sessionId) => void ended.set(sessionId, true),
    list: () => [...ended.keys()],
  };
}
