import { CompactEncrypt, type CryptoKey, compactDecrypt } from "jose";

const KEY_MANAGEMENT = "ECDH-ES+A256KW";
const CONTENT_ENCRYPTION = "A256GCM";

/** Encrypts a signed JWT to the holder of a key: those who carry it can neither read nor alter it. */
export function sealText(signed: string, key: CryptoKey): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: KEY_MANAGEMENT, enc: CONTENT_ENCRYPTION, cty: "JWT" })
    .encrypt(key);
}

/** The text that was sealed for this key; rejects where the key opens nothing, or other algorithms were used. */
export async function openText(sealed: string, key: CryptoKey): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, key, {
    keyManagementAlgorithms: [KEY_MANAGEMENT],
    contentEncryptionAlgorithms: [CONTENT_ENCRYPTION],
  });

  return new TextDecoder().decode(plaintext);
}
