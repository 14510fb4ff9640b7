import { decodeProtectedHeader, EncryptJWT, errors, type JWTPayload, jwtDecrypt } from "jose";
import { SessionKeys } from "./session-keys.js";

/** Writes and reads texts that only this hub can read or change (JWE, A256GCM). */
export interface Sealed {
  readonly seal: (content: JWTPayload, seconds: number) => Promise<string>;
  /** Null for what is no text of this hub, belongs to another use, or has ended. */
  readonly open: (text: string) => Promise<JWTPayload | null>;
}

/** Each use has keys of its own, so that no cookie passes for another. */
export function createSealed(secret: SessionKeys | string, use: string): Sealed {
  const keys = typeof secret === "string" ? new SessionKeys(secret) : secret;

  return {
    seal: async (content, seconds) => {
      const [current] = keys.listFor(use);
      if (!current) throw new Error(`${keys.name} holds no key.`);
      const { key, id } = current;

      return new EncryptJWT(content)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", ...(id !== undefined && { kid: id }) })
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(key);
    },
    open: async (text) => {
      const kid = idOf(text);
      for (const { key, id } of keys.listFor(use)) {
        if (kid !== undefined && id !== undefined && kid !== id) continue;
        const content = await openWith(key, text);
        if (content) return content;
      }

      return null;
    },
  };
}

async function openWith(key: Uint8Array, text: string): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtDecrypt(text, key, { requiredClaims: ["exp"] });

    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** Of the key that sealed it, if the text says so. */
function idOf(text: string): unknown {
  try {
    return decodeProtectedHeader(text).kid;
  } catch {
    // No sealed text: nothing opens it.
    return undefined;
  }
}
