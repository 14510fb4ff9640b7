import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { readCheckpoint, writeCheckpoint } from "./checkpoint.js";
import { createSigner, NoteAlgorithm, readVerifierKey, writeVerifierKey } from "./note-key.js";
import { readNote, signNote, verifyNote, writeNote } from "./signed-note.js";

// The example that the implementations of signed notes share.
const VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SECRET = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const LINE =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

const peter = createSigner(
  "PeterNeumann",
  NoteAlgorithm.ED25519,
  createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, SECRET]), format: "der", type: "pkcs8" }),
);
const witness = createSigner("witness.example", NoteAlgorithm.COSIGNATURE, generateKeyPairSync("ed25519").privateKey);

test("key and signature are those of the published example, byte for byte", () => {
  expect(writeVerifierKey(peter)).toBe(VERIFIER_KEY);
  expect(signNote(TEXT, peter)).toBe(LINE);
  expect(verifyNote(readNote(writeNote(TEXT, [LINE])), readVerifierKey(VERIFIER_KEY))).toBe(true);
});

test("a changed text, a changed signature and another's key are no signature", () => {
  const changed = [
    writeNote(TEXT.replace("crypto", "Crypto"), [LINE]),
    writeNote(TEXT, [LINE.replace("ZJ", "JZ")]),
    writeNote(TEXT, [LINE.replace("PeterNeumann", "PeterNeuman")]),
  ];

  for (const note of changed) expect(verifyNote(readNote(note), peter)).toBe(false);
});

test("a cosignature says when it was made, and its time cannot be changed", () => {
  const line = signNote(TEXT, witness, 1_700_000_000);
  const [name, base64 = ""] = line.slice(2).trim().split(" ");
  const bytes = Buffer.from(base64, "base64");
  bytes.writeBigUInt64BE(1_700_000_001n, 4);

  expect(verifyNote(readNote(writeNote(TEXT, [LINE, line])), witness)).toBe(1_700_000_000);
  expect(verifyNote(readNote(writeNote(TEXT, [`— ${name} ${bytes.toString("base64")}\n`])), witness)).toBe(false);
});

test.each([
  ["", "no signatures"],
  [TEXT, "no signatures"],
  [`${TEXT}\n`, "no signature"],
  [`${TEXT}\nPeterNeumann abc=\n`, "no signature"],
  [writeNote(TEXT, Array(101).fill(LINE)), "at most 100"],
])("what is no note is refused: %#", (note, reason) => {
  expect(() => readNote(note)).toThrow(reason);
});

test("a verifier key with any sign cut off is refused", () => {
  for (let end = 0; end < VERIFIER_KEY.length; end += 1)
    expect(() => readVerifierKey(VERIFIER_KEY.slice(0, end))).toThrow();
});

test("a checkpoint is read as it was written; a number or hash in another spelling is none", () => {
  const checkpoint = { origin: "example.com/log", size: 20_852_163, root: Buffer.alloc(32, 7) };
  const text = writeCheckpoint(checkpoint);

  expect(readCheckpoint(text)).toEqual(checkpoint);
  expect(() => readCheckpoint(text.replace("20852163", "020852163"))).toThrow("no checkpoint");
  expect(() => readCheckpoint(text.replace("Bwc=", "Bwd="))).toThrow("no checkpoint");
});
