import { randomBytes } from "node:crypto";
import { canonicalJson } from "@kim-hub/kit/canonical-json";
import { hashOf } from "@kim-hub/kit/hash-result";
import { importSigningKey } from "@kim-hub/kit/keys";
import { SALT_BYTES } from "@kim-hub/kit/log-entry";
import { createSigner, NoteAlgorithm, type NoteSigner } from "@kim-hub/kit/note-key";
import { RECEIPT_SIGNER } from "@kim-hub/kit/receipt-signer";
import { signNote, writeNote } from "@kim-hub/kit/signed-note";
import type { Statement } from "./statement.js";

/** A signed statement, and the line by which the request log is bound to it. */
export interface Receipt {
  /** The statement as canonical JSON, and below it the gateway's signature (C2SP signed-note). */
  readonly note: string;
  /** Canonical JSON, salted: the entry whose place in the tree the proof of a receipt shows. It names nobody. */
  readonly entry: string;
}

/** The signer of a key's JSON Web Key; null without a key. */
export function createReceiptSigner(key: string | null): NoteSigner | null {
  return key === null
    ? null
    : createSigner(RECEIPT_SIGNER, NoteAlgorithm.ED25519, importSigningKey("RECEIPT_SIGNING_KEY_FILE", key));
}

export function signReceipt(statement: Statement, signer: NoteSigner): Receipt {
  const text = `${canonicalJson(statement)}\n`;
  const entry = {
    at: statement.executedAt,
    receipt: hashOf(text),
    salt: randomBytes(SALT_BYTES).toString("base64url"),
  };

  return { note: writeNote(text, [signNote(text, signer)]), entry: canonicalJson(entry) };
}
