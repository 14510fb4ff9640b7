import { sign, verify } from "node:crypto";
import { NoteAlgorithm, type NoteSigner, type NoteVerifier } from "./note-key.js";

/** A text with signature lines below it (C2SP signed-note). */
export interface SignedNote {
  /** Ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  /** What follows the key's id. */
  readonly bytes: Buffer;
}

const SEPARATOR = "\n\n";
const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;
const TIMESTAMP_BYTES = 8;
const SIGNATURE_BYTES = 64;
const MOST_SIGNATURES = 100;

/** One more signature line; a cosignature says when it was made (C2SP tlog-cosignature). */
export function signNote(text: string, { name, keyId, algorithm, privateKey }: NoteSigner, seconds = now()): string {
  if (algorithm === NoteAlgorithm.ED25519) {
    return lineOf(name, Buffer.concat([keyId, sign(null, Buffer.from(text), privateKey)]));
  }
  const timestamp = Buffer.alloc(TIMESTAMP_BYTES);
  timestamp.writeBigUInt64BE(BigInt(seconds));

  return lineOf(name, Buffer.concat([keyId, timestamp, sign(null, cosigned(text, seconds), privateKey)]));
}

/** The note of a text and its signature lines. */
export function writeNote(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join("")}`;
}

/** Throws where the text is no signed note. */
export function readNote(note: string): SignedNote {
  const end = note.lastIndexOf(SEPARATOR);
  const below = note.slice(end + SEPARATOR.length);
  if (end < 0 || !below.endsWith("\n")) throw new Error("The note has no signatures below an empty line.");
  const lines = below.slice(0, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) throw new Error(`A note has at most ${MOST_SIGNATURES} signatures.`);

  return { text: note.slice(0, end + 1), signatures: lines.map(readSignature) };
}

function readSignature(line: string): NoteSignature {
  const [, name, base64] = LINE.exec(line) ?? [];
  if (!name || !base64) throw new Error("A line below the note is no signature.");
  const signature = Buffer.from(base64, "base64");

  return { name, keyId: signature.subarray(0, 4), bytes: signature.subarray(4) };
}

/** Whether this key signed the note; of a cosignature, the second of 1970 at which it did so. */
export function verifyNote({ text, signatures }: SignedNote, verifier: NoteVerifier): number | boolean {
  const { name, keyId, algorithm, publicKey } = verifier;
  const own = signatures.filter((signature) => signature.name === name && signature.keyId.equals(keyId));
  for (const { bytes } of own) {
    if (algorithm === NoteAlgorithm.ED25519) {
      if (bytes.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), publicKey, bytes)) return true;
      continue;
    }
    if (bytes.length !== TIMESTAMP_BYTES + SIGNATURE_BYTES) continue;
    const seconds = Number(bytes.readBigUInt64BE());
    if (verify(null, cosigned(text, seconds), publicKey, bytes.subarray(TIMESTAMP_BYTES))) return seconds;
  }

  return false;
}

function cosigned(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function lineOf(name: string, signature: Buffer): string {
  return `— ${name} ${signature.toString("base64")}\n`;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
