import { randomUUID } from "node:crypto";
import type { Office } from "../mandate/office.js";
import type { OfficeContext } from "../office/office-context.js";
import { KeyRings } from "../process/key-rings.js";
import { type HandoverNote, openHandover, signHandover } from "./handover-note.js";

/** The context of an office that sends people to others with a note. */
export interface SendingContext extends OfficeContext {
  /** A note for offices of this kind; each has an id of its own. */
  readonly issueHandover: (sentQuarter: string, to: Office) => Promise<string>;
}

/** The context of an office that takes on people who bring a note. */
export interface ReceivingContext extends OfficeContext {
  readonly openHandover: (note: string) => Promise<HandoverNote>;
}

interface Sending {
  readonly from: Office;
  readonly signingKey: string;
  /** Of the office's service. */
  readonly keys: KeyRings;
}

/** What an office of this kind adds to its context to issue notes. */
export async function createSending({
  from,
  signingKey,
  keys,
}: Sending): Promise<Omit<SendingContext, keyof OfficeContext>> {
  const key = keys.import("CLIENT_PROOF_SIGNING_KEY_FILE", signingKey, "sign");

  return { issueHandover: (sentQuarter, to) => signHandover({ id: randomUUID(), from, sentQuarter }, to, key) };
}

interface Receiving {
  readonly from: Office;
  readonly to: Office;
  readonly verificationKey: string;
  /** Of the office's service. */
  readonly keys?: KeyRings;
}

/** What an office of the kind `to` adds to its context to open the notes of offices of the kind `from`. */
export async function createReceiving({
  from,
  to,
  verificationKey,
  keys = new KeyRings(),
}: Receiving): Promise<Omit<ReceivingContext, keyof OfficeContext>> {
  const key = keys.import(`CLIENT_PROOF_KEY_${from}_FILE`, verificationKey, "verify");

  return { openHandover: (note) => openHandover(note, { from, to, key }) };
}
