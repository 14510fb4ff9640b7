import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { DashboardsConfig } from "../config.js";
import type { IdentityProvider, Tokens } from "./identity-provider.js";
import { createSealedCookie } from "./sealed-cookie.js";
import { readSession, readSignedIn, type Session } from "./session.js";

/** The sessions of those who are signed in. */
export interface Sessions {
  /** Null for somebody who is not signed in, or no longer; renews an access token that ends soon. */
  readonly find: (request: FastifyRequest, reply: FastifyReply) => Promise<Session | null>;
  readonly begin: (reply: FastifyReply, tokens: Tokens) => Promise<void>;
  readonly end: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** A day of work; whoever comes back later signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;
/** A page's queries have to be through before the token ends. */
const RENEWED_BEFORE_SECONDS = 90;
/** For how long a browser's other requests may still bring the cookie from before a renewal. */
const RENEWAL_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;

export function createSessions(config: DashboardsConfig, provider: IdentityProvider): Sessions {
  const cookie = createSealedCookie({
    name: "hub-session",
    secret: config.sessionKey,
    publicOrigin: config.publicOrigin,
  });
  // A cookie that somebody kept from before their sign-out opens nothing; another gateway process cannot know of it.
  const ended = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: SESSION_SECONDS * 1000 });
  // A refresh token is good once: requests that come at the same time share the one renewal.
  const renewals = new LRUCache<string, Promise<Session | null>>({ max: MOST_REMEMBERED, ttl: RENEWAL_MILLISECONDS });

  const renew = (session: Session): Promise<Session | null> => {
    const { id, refreshToken } = session;
    if (refreshToken === null) return Promise.resolve(null);
    const known = renewals.get(refreshToken);
    if (known) return known;
    const renewal = provider.refresh(refreshToken).then(
      (tokens) => ({ ...createSession(tokens), id, name: tokens.name || session.name, formToken: session.formToken }),
      // A provider that no longer knows the token: the person signs in again.
      () => null,
    );
    renewals.set(refreshToken, renewal);

    return renewal;
  };

  return {
    find: async (request, reply) => {
      const content = await cookie.read(request);
      const session = content && readSession(content);
      if (!session || ended.has(session.id)) return null;
      const secondsLeft = readSignedIn(session).expiresAt - Date.now() / 1000;
      if (secondsLeft > RENEWED_BEFORE_SECONDS) return session;
      const renewed = await renew(session);
      if (renewed) await cookie.write(reply, { ...renewed }, SESSION_SECONDS);
      else cookie.clear(request, reply);

      return renewed;
    },
    begin: (reply, tokens) => cookie.write(reply, { ...createSession(tokens) }, SESSION_SECONDS),
    end: async (request, reply) => {
      const content = await cookie.read(request);
      const session = content && readSession(content);
      cookie.clear(request, reply);
      if (!session) return;
      ended.set(session.id, true);
      if (session.refreshToken !== null) await provider.revoke(session.refreshToken);
    },
  };
}

function createSession({ accessToken, refreshToken, name }: Tokens): Session {
  return { id: randomId(), name, accessToken, refreshToken, formToken: randomId() };
}

function randomId(): string {
  return randomBytes(24).toString("base64url");
}
