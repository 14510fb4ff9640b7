import { createCipheriv, createPublicKey, diffieHellman, hkdfSync, type JsonWebKey, type KeyObject } from "node:crypto";
import { BadInputError } from "../../errors/errors.js";
import { type Contribution, type MaskedRound, requireRound, roundIdOf } from "./masked-round.js";

const WORD_BYTES = 8;
const NO_IV = Buffer.alloc(16);

/** An authority that contributes, with its own private key and the public ones that it trusts. */
export interface Contributor {
  readonly authority: string;
  readonly privateKey: KeyObject;
  /** X25519, by authority: from the authorities themselves, never from the one that begins the round. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
}

/**
 * Adds to each count, modulo 2^64, a word for each other member, which that member takes away: all members' words together are the
 * plain total, and any fewer are random. One counter stream per pair and round, so that no two rounds share a mask.
 */
export function maskCounts(round: MaskedRound, contributor: Contributor, counts: readonly number[]): Contribution {
  const { authority } = contributor;
  const { members } = requireRound(round);
  const roundId = roundIdOf(round);
  requireOwnKey(contributor);
  if (!members.includes(authority)) throw new BadInputError(`The roster does not name ${authority}.`);
  const words = counts.map(BigInt);
  for (const other of members.filter((member) => member !== authority)) {
    const masks = masksOf(secretWith(other, contributor), { round, roundId, cells: counts.length });
    for (const [cell, mask] of masks.entries()) words[cell] = (words[cell] ?? 0n) + (authority < other ? mask : -mask);
  }

  return { roundId, authority, words: words.map((word) => String(BigInt.asUintN(64, word))) };
}

function requireOwnKey({ authority, privateKey, publicKeys }: Contributor): void {
  const known = publicKeys.get(authority);
  if (known && !known.equals(createPublicKey(privateKey)))
    throw new BadInputError(`The private key is not the one of ${authority} in the file of public keys.`);
}

/** By which the two can make the same masks and nobody else can. */
function secretWith(other: string, { privateKey, publicKeys }: Contributor): Buffer {
  const publicKey = publicKeys.get(other);
  if (!publicKey) throw new BadInputError(`The file of public keys has none of ${other}.`);

  return diffieHellman({ privateKey, publicKey });
}

interface Masked {
  readonly round: MaskedRound;
  readonly roundId: string;
  readonly cells: number;
}

function masksOf(secret: Buffer, { round: { figure, quarter }, roundId, cells }: Masked): bigint[] {
  const key = Buffer.from(hkdfSync("sha256", secret, roundId, `kim-hub masked total ${figure} ${quarter}`, 32));
  const stream = createCipheriv("aes-256-ctr", key, NO_IV).update(Buffer.alloc(cells * WORD_BYTES));

  return Array.from({ length: cells }, (_, cell) => stream.readBigUInt64BE(cell * WORD_BYTES));
}

/** A public X25519 key as a JSON Web Key. */
export function importMaskKey(jwk: JsonWebKey): KeyObject {
  const key = createPublicKey({ key: jwk, format: "jwk" });
  if (key.asymmetricKeyType !== "x25519") throw new BadInputError("A key of a masked total is an X25519 JSON Web Key.");

  return key;
}
