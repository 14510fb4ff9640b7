import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { IdentityProvider, Tokens } from "./identity-provider.js";
import { namedError } from "./named-error.js";
import { type PendingAct, type PendingSignIn, randomExpected, readPending } from "./pending-sign-in.js";
import { CookieTooLong, createSealedCookie } from "./sealed-cookie.js";
import type { SignInConfig } from "./sign-in-config.js";

/** A form of an act holds more than goes to the identity provider and back. */
export class FormTooLong extends Error {}

/** Somebody back from the identity provider with the tokens that they left for. */
interface Arrival {
  readonly pending: PendingSignIn;
  readonly tokens: Tokens;
}

/** The ways to the identity provider and back. */
export interface Departures {
  /** Where to send the browser: to sign in, or for an act's token of the trust centre; null where the provider does not answer; throws `FormTooLong`. */
  readonly depart: (reply: FastifyReply, to: string, act?: PendingAct) => Promise<URL | null>;
  /** Null for a return that nobody left for, or that the provider refuses. */
  readonly arrive: (request: FastifyRequest, reply: FastifyReply) => Promise<Arrival | null>;
}

const PENDING_SECONDS = 600;

export function createDepartures(
  config: SignInConfig,
  provider: IdentityProvider,
  log: Pick<Logger, "warn">,
): Departures {
  const { publicOrigin, sessionKeys: keys, audience, trustCentreAudience } = config;
  const cookie = createSealedCookie({ name: "hub-sign-in", keys, publicOrigin });
  const audienceOf = (act: PendingAct | null) => (act === null ? audience : trustCentreAudience);

  return {
    depart: async (reply, to, act) => {
      const pending: PendingSignIn = { ...randomExpected(), to, act: act ?? null };
      const url = await provider.signInUrl(pending, audienceOf(pending.act)).catch((error: unknown) => {
        log.warn(namedError(error), "the identity provider does not answer");

        return null;
      });
      if (url)
        await cookie.write(reply, { ...pending }, PENDING_SECONDS).catch((error: unknown) => {
          throw act && error instanceof CookieTooLong ? new FormTooLong() : error;
        });

      return url;
    },
    arrive: async (request, reply) => {
      const pending = readPending(await cookie.read(request));
      cookie.clear(request, reply);
      if (!pending) return null;
      const returned = new URL(request.url, publicOrigin);
      const tokens = await provider.exchange(returned, pending, audienceOf(pending.act)).catch((error: unknown) => {
        log.warn(namedError(error), "nobody was signed in");

        return null;
      });

      return tokens && { pending, tokens };
    },
  };
}
