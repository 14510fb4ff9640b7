import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

const KEY_MANAGEMENT = "ECDH-ES+A256KW";
const CONTENT_ENCRYPTION = "A256GCM";
const CIPHER = "aes-256-gcm";
const KEY_WRAP = "id-aes256-wrap";
/** The first block of every wrapped key (RFC 3394, 2.2.3.1). */
const WRAP_BLOCK = Buffer.alloc(8, 0xa6);
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * Encrypts a signed JWT to the holder of an X25519 key, as a JSON Web Encryption (RFC 7516, RFC 8037): those who carry it can neither
 * read nor alter it. Made and opened here and not by the library, which is asynchronous and takes several times as long.
 */
export function sealText(signed: string, key: KeyObject): string {
  const own = generateKeyPairSync("x25519");
  const header = encode(
    JSON.stringify({
      alg: KEY_MANAGEMENT,
      enc: CONTENT_ENCRYPTION,
      cty: "JWT",
      epk: own.publicKey.export({ format: "jwk" }),
    }),
  );
  const contentKey = randomBytes(KEY_BYTES);
  const wrap = createCipheriv(KEY_WRAP, agreeOnKey(own.privateKey, key), WRAP_BLOCK);
  const wrapped = Buffer.concat([wrap.update(contentKey), wrap.final()]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, contentKey, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(header));
  const content = Buffer.concat([cipher.update(signed, "utf8"), cipher.final()]);

  return [header, encode(wrapped), encode(nonce), encode(content), encode(cipher.getAuthTag())].join(".");
}

/** The text that was sealed for this key; null where the key opens nothing, or other algorithms were used. */
export function openText(sealed: string, key: KeyObject): string | null {
  const [, header, wrapped, nonce, content, tag] = COMPACT.exec(sealed)?.map((part) => Buffer.from(part)) ?? [];
  if (!header || !wrapped || !nonce || !content || !tag) return null;
  try {
    const sender = readSender(decode(header).toString());
    if (!sender) return null;
    const unwrap = createDecipheriv(KEY_WRAP, agreeOnKey(key, sender), WRAP_BLOCK);
    const contentKey = Buffer.concat([unwrap.update(decode(wrapped)), unwrap.final()]);
    const cipher = createDecipheriv(CIPHER, contentKey, decode(nonce), { authTagLength: TAG_BYTES })
      .setAAD(header)
      .setAuthTag(decode(tag));

    return Buffer.concat([cipher.update(decode(content)), cipher.final()]).toString();
  } catch {
    // Whatever is wrong with it, OpenSSL's words would say how far a forger has come.
    return null;
  }
}

/** The sender's key of this one text; null for a header with other algorithms or members, of which one may be critical. */
function readSender(header: string): KeyObject | null {
  const { alg, enc, cty, epk, ...others } = JSON.parse(header);
  if (alg !== KEY_MANAGEMENT || enc !== CONTENT_ENCRYPTION || cty !== "JWT" || Object.keys(others).length > 0)
    return null;
  const { kty, crv, x } = epk;

  return createPublicKey({ key: { kty, crv, x }, format: "jwk" });
}

/** The key that wraps the content's: Concat KDF with SHA-256 over what both sides can compute (RFC 7518, 4.6.2), without names of the parties. */
function agreeOnKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const info = [
    number(KEY_MANAGEMENT.length),
    Buffer.from(KEY_MANAGEMENT),
    number(0),
    number(0),
    number(KEY_BYTES * 8),
  ];

  return createHash("sha256")
    .update(Buffer.concat([number(1), diffieHellman({ privateKey, publicKey }), ...info]))
    .digest();
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);

  return bytes;
}

function encode(value: string | Buffer): string {
  return Buffer.from(value as string).toString("base64url");
}

function decode(part: Buffer): Buffer {
  return Buffer.from(part.toString(), "base64url");
}
