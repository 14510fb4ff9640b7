import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { JWK } from "jose";

/** A secret key with the name that says which it is; the name is no secret. */
export interface LinkageKey {
  readonly id: string;
  readonly secret: KeyObject;
}

const BYTES = 32;
const ID = /^[\w.-]{1,64}$/;

/** A new key as JSON Web Key (RFC 7517). */
export function generateLinkageKey(): JWK {
  return { kty: "oct", kid: randomBytes(6).toString("hex"), k: randomBytes(BYTES).toString("base64url") };
}

/** The key of one JSON Web Key text; throws a sentence that names `name` and never shows the key. */
export function importLinkageKey(name: string, text: string): LinkageKey {
  const { kty, kid, k } = parse(text);
  const secret = Buffer.from(String(k ?? ""), "base64url");
  if (kty !== "oct" || typeof kid !== "string" || !ID.test(kid) || secret.length < BYTES)
    throw new Error(`${name} holds no symmetric JSON Web Key of ${BYTES} bytes or more with an id (kid).`);

  return { id: kid, secret: createSecretKey(secret) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const key: unknown = JSON.parse(text);

    return typeof key === "object" && key !== null ? { ...key } : {};
  } catch {
    // The parser's own message would quote the key.
    return {};
  }
}
