import { createHash } from "node:crypto";
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from "jose";

/** Writes and reads texts that only this hub can read or change (JWE, A256GCM). */
export interface Sealed {
  readonly seal: (content: JWTPayload, seconds: number) => Promise<string>;
  /** Null for what is no text of this hub, belongs to another use, or has ended. */
  readonly open: (text: string) => Promise<JWTPayload | null>;
}

const SHORTEST_SECRET = 32;

/** The key may be of any length from 32 characters; each use has a key of its own, so that no cookie passes for another. */
export function createSealed(secret: string, use: string): Sealed {
  if (secret.trim().length < SHORTEST_SECRET)
    throw new Error(`SESSION_KEY_FILE holds fewer than ${SHORTEST_SECRET} characters.`);
  const key = createHash("sha256").update(`${use}\0${secret.trim()}`).digest();

  return {
    seal: (content, seconds) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(key),
    open: async (text) => {
      try {
        const { payload } = await jwtDecrypt(text, key, { requiredClaims: ["exp"] });

        return payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
