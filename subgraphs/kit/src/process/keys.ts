import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { type KeyMembers, readKeySet } from "./key-set.js";

/** A key pair as two JSON Web Keys (RFC 7517). */
export interface KeyPair {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

const CURVES: readonly unknown[] = ["ed25519", "x25519"];

/** Ed25519, for envelopes and mandates. */
export function generateSigningKeys(): Promise<KeyPair> {
  return generate("EdDSA", "Ed25519");
}

/** X25519, to which mandates are encrypted. */
export function generateEncryptionKeys(): Promise<KeyPair> {
  return generate("ECDH-ES+A256KW", "X25519");
}

/** The private or public key of a JSON Web Key text, of a set the first; throws a sentence that names `name` and never shows the key. */
export function importKey(name: string, text: string): KeyObject {
  const key = parseFirst(text);
  if (!key || !CURVES.includes(key.asymmetricKeyType))
    throw new Error(`${name} holds no Ed25519 or X25519 JSON Web Key.`);

  return key;
}

/** The private key of an Ed25519 JSON Web Key text, of a set the first, for signing at once; throws a sentence that names `name` and never shows the key. */
export function importSigningKey(name: string, text: string): KeyObject {
  const key = parseFirst(text);
  if (key?.type !== "private" || key.asymmetricKeyType !== "ed25519")
    throw new Error(`${name} holds no private Ed25519 JSON Web Key.`);

  return key;
}

/** Null for what is no key. */
export function parseKey(key: KeyMembers): KeyObject | null {
  try {
    return "d" in key ? createPrivateKey({ key, format: "jwk" }) : createPublicKey({ key, format: "jwk" });
  } catch {
    // The parser's own message would quote the key.
    return null;
  }
}

function parseFirst(text: string): KeyObject | null {
  const [key] = readKeySet(text)?.keys ?? [];

  return key ? parseKey(key) : null;
}

async function generate(algorithm: string, curve: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: curve, extractable: true });

  return { privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey) };
}
