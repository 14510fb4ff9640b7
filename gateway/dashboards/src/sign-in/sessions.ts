import { randomBytes } from "node:crypto";
import { nameHeldRole } from "@kim-hub/kit/held-role";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { type EndedSessions, SESSION_SECONDS } from "./ended-sessions.js";
import type { IdentityProvider, Tokens } from "./identity-provider.js";
import { namedError } from "./named-error.js";
import { createSealedCookie } from "./sealed-cookie.js";
import { readSession, readSignedIn, type Session, type SignedIn } from "./session.js";
import type { SignInConfig } from "./sign-in-config.js";

/** The sessions of those who are signed in. */
export interface Sessions {
  /** Null for somebody who is not signed in, or no longer; renews an access token that ends soon; throws `ProviderSilent`. */
  readonly find: (request: FastifyRequest, reply: FastifyReply) => Promise<Session | null>;
  /** The same without renewing anything. */
  readonly peek: (request: FastifyRequest) => Promise<Session | null>;
  /** Who somebody is, in the role that counts. */
  readonly signedIn: (session: Session) => SignedIn;
  /** Goes on in another of the person's roles; false where it is none of them. */
  readonly choose: (request: FastifyRequest, reply: FastifyReply, role: string) => Promise<boolean>;
  readonly begin: (reply: FastifyReply, tokens: Tokens) => Promise<void>;
  readonly end: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** A page's queries have to be through before the token ends. */
const RENEWED_BEFORE_SECONDS = 90;
/** For how long a browser's other requests may still bring the cookie from before a renewal. */
const RENEWAL_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;

/** The session needs a new token, and the identity provider does not answer. */
export class ProviderSilent extends Error {}

export function createSessions(
  config: SignInConfig,
  provider: IdentityProvider,
  ended: EndedSessions,
  log: Pick<Logger, "warn">,
): Sessions {
  const cookie = createSealedCookie({
    name: "hub-session",
    keys: config.sessionKeys,
    publicOrigin: config.publicOrigin,
  });
  const signedIn = (session: Session) => readSignedIn(session, config.claims);
  const secondsLeft = (session: Session) => secondsUntil(signedIn(session).expiresAt);
  // A refresh token is good once: requests that come at the same time share the one renewal. Tokens alone, because a session changes with the chosen role.
  const renewals = new LRUCache<string, Promise<Tokens | null>>({ max: MOST_REMEMBERED, ttl: RENEWAL_MILLISECONDS });

  const renewTokens = (refreshToken: string): Promise<Tokens | null> => {
    const known = renewals.get(refreshToken);
    if (known) return known;
    const renewal = provider.refresh(refreshToken).catch((error: unknown) => {
      renewals.delete(refreshToken);
      log.warn(namedError(error), "the identity provider renews no token");
      throw new ProviderSilent();
    });
    renewals.set(refreshToken, renewal);

    return renewal;
  };

  const renew = async (session: Session, refreshToken: string): Promise<Session | null> => {
    try {
      const tokens = await renewTokens(refreshToken);

      return tokens && { ...session, ...tokens, subject: session.subject, name: tokens.name || session.name };
    } catch (error) {
      // While it does not answer, the token serves to its end.
      if (error instanceof ProviderSilent && secondsLeft(session) > 0) return session;
      throw error;
    }
  };

  const peek = async (request: FastifyRequest) => {
    const content = await cookie.read(request);
    const session = content && readSession(content);

    return session && !ended.has(session.id) && secondsUntil(session.endsAt) > 0 ? session : null;
  };

  return {
    peek,
    find: async (request, reply) => {
      const session = await peek(request);
      if (!session) return null;
      if (secondsLeft(session) > RENEWED_BEFORE_SECONDS) return session;
      const renewed = session.refreshToken === null ? null : await renew(session, session.refreshToken);
      if (renewed) await cookie.write(reply, { ...renewed }, secondsUntil(renewed.endsAt));
      else cookie.clear(request, reply);

      return renewed;
    },
    signedIn,
    choose: async (request, reply, chosen) => {
      const session = await peek(request);
      if (!session || !signedIn(session).roles.some((held) => nameHeldRole(held) === chosen)) return false;
      // Another session: what was opened or begun in the other role is not sent in this one.
      const next = { ...session, role: chosen, id: randomId(), formToken: randomId() };
      ended.add(session.id);
      await cookie.write(reply, { ...next }, secondsUntil(next.endsAt));

      return true;
    },
    begin: (reply, tokens) => cookie.write(reply, { ...createSession(tokens) }, SESSION_SECONDS),
    end: async (request, reply) => {
      const session = await peek(request);
      cookie.clear(request, reply);
      if (!session) return;
      ended.add(session.id);
      if (session.refreshToken === null) return;
      await provider
        .revoke(session.refreshToken)
        .catch((error: unknown) => log.warn(namedError(error), "a refresh token was not revoked"));
    },
  };
}

function createSession({ accessToken, refreshToken, subject, name }: Tokens): Session {
  const endsAt = Math.floor(Date.now() / 1000) + SESSION_SECONDS;

  return { id: randomId(), subject, name, accessToken, role: null, refreshToken, endsAt, formToken: randomId() };
}

function secondsUntil(instant: number): number {
  return Math.floor(instant - Date.now() / 1000);
}

function randomId(): string {
  return randomBytes(24).toString("base64url");
}
