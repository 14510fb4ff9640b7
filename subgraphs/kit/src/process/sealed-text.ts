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
import { currentOf, type Keys, keysFor } from "./key-ring.js";

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
export function sealText(signed: string, keys: Keys): string {
  const { key, id } = currentOf(keys);
  const own = generateKeyPairSync("x25519");
  const header = encode(
    JSON.stringify({
      alg: KEY_MANAGEMENT,
      enc: CONTENT_ENCRYPTION,
      cty: "JWT",
      // Without an id JSON has no `kid` either.
      kid: id,
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

/** The parts of a sealed text. */
interface Sealed {
  readonly header: Buffer;
  readonly wrapped: Buffer;
  readonly nonce: Buffer;
  readonly content: Buffer;
  readonly tag: Buffer;
}

/** The text that was sealed for one of these keys; null where none opens it, or other algorithms were used. */
export function openText(sealed: string, keys: Keys): string | null {
  const [, header, wrapped, nonce, content, tag] = COMPACT.exec(sealed)?.map((part) => Buffer.from(part)) ?? [];
  if (!header || !wrapped || !nonce || !content || !tag) return null;
  const read = readHeader(decode(header).toString());
  if (!read) return null;
  for (const key of keysFor(keys, read.id)) {
    const text = openWith(key, read.sender, { header, wrapped, nonce, content, tag });
    if (text !== null) return text;
  }

  return null;
}

function openWith(key: KeyObject, sender: KeyObject, { header, wrapped, nonce, content, tag }: Sealed): string | null {
  try {
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

interface Header {
  /** The sender's key of this one text. */
  readonly sender: KeyObject;
  /** Of the key that it is sealed for. */
  readonly id: unknown;
}

/** Null for a header with other algorithms or members, of which one may be critical, or with no key of the sender. */
function readHeader(header: string): Header | null {
  try {
    const { alg, enc, cty, epk, kid: id, ...others } = JSON.parse(header);
    if (alg !== KEY_MANAGEMENT || enc !== CONTENT_ENCRYPTION || cty !== "JWT" || Object.keys(others).length > 0)
      return null;
    const { kty, crv, x } = epk;

    return { id, sender: createPublicKey({ key: { kty, crv, x }, format: "jwk" }) };
  } catch {
    // No header, or no key: OpenSSL's words would say how far a forger has come.
    return null;
  }
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
