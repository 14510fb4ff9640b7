import "@fastify/cookie";
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { JWTPayload } from "jose";
import { createSealed } from "./sealed.js";
import type { SessionKeys } from "./session-keys.js";

/** An encrypted cookie that no script reads and no other site's form sends. */
export interface SealedCookie {
  readonly read: (request: FastifyRequest) => Promise<JWTPayload | null>;
  readonly write: (reply: FastifyReply, content: JWTPayload, seconds: number) => Promise<void>;
  readonly clear: (request: FastifyRequest, reply: FastifyReply) => void;
}

/** What is to be kept is more than browsers keep. */
export class CookieTooLong extends Error {}

interface CookieOptions {
  readonly name: string;
  readonly keys: SessionKeys;
  readonly publicOrigin: string;
}

/** A browser keeps no cookie over 4,096 bytes with its name and attributes. */
const LONGEST_PART = 3800;
/** Tokens of identity providers that put much into them; more would exceed what HTTP servers read of headers. */
const MOST_PARTS = 3;

export function createSealedCookie({ name, keys, publicOrigin }: CookieOptions): SealedCookie {
  const secure = publicOrigin.startsWith("https:");
  // Of this host alone, and over https alone.
  const full = secure ? `__Host-${name}` : name;
  const { seal, open } = createSealed(keys, name);
  const attributes: CookieSerializeOptions = { path: "/", httpOnly: true, sameSite: "lax", secure };
  const nameOf = (part: number) => (part === 0 ? full : `${full}-${part}`);
  const parts = Array.from({ length: MOST_PARTS }, (_, part) => part);

  return {
    read: async ({ cookies }) => {
      const text = parts.map((part) => cookies[nameOf(part)] ?? "").join("");

      return text === "" ? null : open(text);
    },
    write: async (reply, content, seconds) => {
      const text = await seal(content, seconds);
      if (text.length > MOST_PARTS * LONGEST_PART)
        throw new CookieTooLong(`${name} would be a cookie of ${text.length} characters; browsers keep fewer.`);
      for (const part of parts) {
        const value = text.slice(part * LONGEST_PART, (part + 1) * LONGEST_PART);
        if (value === "") void reply.clearCookie(nameOf(part), attributes);
        else void reply.setCookie(nameOf(part), value, { ...attributes, maxAge: seconds });
      }
    },
    clear: ({ cookies }, reply) => {
      for (const part of parts)
        if (cookies[nameOf(part)] !== undefined) void reply.clearCookie(nameOf(part), attributes);
    },
  };
}
