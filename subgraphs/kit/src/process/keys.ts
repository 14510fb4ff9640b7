import { createPrivateKey, type KeyObject } from "node:crypto";
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

/** A key pair as two JSON Web Keys (RFC 7517). */
export interface KeyPair {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

/** Ed25519, for envelopes and mandates. */
export function generateSigningKeys(): Promise<KeyPair> {
  return generate("EdDSA", "Ed25519");
}

/** X25519, to which mandates are encrypted. */
export function generateEncryptionKeys(): Promise<KeyPair> {
  return generate("ECDH-ES+A256KW", "X25519");
}

/** The key of one JSON Web Key text; throws a sentence that names `name` and never shows the key. */
export async function importKey(name: string, text: string): Promise<CryptoKey> {
  const key = await parse(text);
  if (key === null || key instanceof Uint8Array) throw new Error(`${name} holds no Ed25519 or X25519 JSON Web Key.`);

  return key;
}

/** The private key of one Ed25519 JSON Web Key text, for signing at once; throws a sentence that names `name` and never shows the key. */
export function importSigningKey(name: string, text: string): KeyObject {
  const key = parseSigningKey(text);
  if (key?.asymmetricKeyType !== "ed25519") throw new Error(`${name} holds no private Ed25519 JSON Web Key.`);

  return key;
}

function parseSigningKey(text: string): KeyObject | null {
  try {
    return createPrivateKey({ key: JSON.parse(text), format: "jwk" });
  } catch {
    // The parser's own message would quote the key.
    return null;
  }
}

async function parse(text: string): Promise<CryptoKey | Uint8Array | null> {
  try {
    const jwk: JWK = JSON.parse(text);

    return await importJWK(jwk, jwk.crv === "X25519" ? "ECDH-ES+A256KW" : "EdDSA");
  } catch {
    // The parser's own message would quote the key.
    return null;
  }
}

async function generate(algorithm: string, curve: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: curve, extractable: true });

  return { privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey) };
}
