import { createPublicKey, type KeyObject } from "node:crypto";
import { sha256 } from "./merkle-tree.js";

/** What a key's signatures are made for: a log's own notes, or cosignatures of other logs' checkpoints (C2SP tlog-cosignature). */
export enum NoteAlgorithm {
  ED25519 = 0x01,
  COSIGNATURE = 0x04,
}

/** Who can have signed a note (C2SP signed-note). */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  readonly algorithm: NoteAlgorithm;
  readonly publicKey: KeyObject;
}

/** Who signs a note. */
export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

/** The DER of an Ed25519 public key (RFC 8410) before its 32 bytes. */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const PUBLIC_KEY_BYTES = 32;
const NAME = /^[^\s+]+$/u;

/** The signer of this name and Ed25519 key. */
export function createSigner(name: string, algorithm: NoteAlgorithm, privateKey: KeyObject): NoteSigner {
  return { ...createVerifier(name, algorithm, createPublicKey(privateKey)), privateKey };
}

export function createVerifier(name: string, algorithm: NoteAlgorithm, publicKey: KeyObject): NoteVerifier {
  if (!NAME.test(name)) throw new Error("The name of a note's key holds neither spaces nor a plus sign.");
  const keyId = sha256(`${name}\n`, Buffer.of(algorithm), rawOf(publicKey)).subarray(0, 4);

  return { name, keyId, algorithm, publicKey };
}

/** `name+hash+key`, as verifiers pass keys on. */
export function writeVerifierKey({ name, keyId, algorithm, publicKey }: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(algorithm), rawOf(publicKey)]);

  return `${name}+${keyId.toString("hex")}+${key.toString("base64")}`;
}

/** Throws where the text is no verifier key of an Ed25519 key, or its hash is another's. */
export function readVerifierKey(text: string): NoteVerifier {
  const [name = "", hash = "", ...rest] = text.trim().split("+");
  const key = Buffer.from(rest.join("+"), "base64");
  const algorithm = key[0];
  if (algorithm !== NoteAlgorithm.ED25519 && algorithm !== NoteAlgorithm.COSIGNATURE)
    throw new Error(`The verifier key of ${name} is of no known algorithm.`);
  if (key.length !== 1 + PUBLIC_KEY_BYTES) throw new Error(`The verifier key of ${name} has a wrong length.`);
  const der = Buffer.concat([SPKI_PREFIX, key.subarray(1)]);
  const verifier = createVerifier(name, algorithm, createPublicKey({ key: der, format: "der", type: "spki" }));
  if (verifier.keyId.toString("hex") !== hash) throw new Error(`The verifier key of ${name} has another key's hash.`);

  return verifier;
}

function rawOf(publicKey: KeyObject): Buffer {
  if (publicKey.asymmetricKeyType !== "ed25519") throw new Error("A note is signed with Ed25519 keys only.");

  return publicKey.export({ format: "der", type: "spki" }).subarray(SPKI_PREFIX.length);
}
