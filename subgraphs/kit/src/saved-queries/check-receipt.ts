import { canonicalJson } from "../transparency-log/canonical-json.js";
import type { NoteVerifier } from "../transparency-log/note-key.js";
import { readNote, type SignedNote, verifyNote } from "../transparency-log/signed-note.js";
import { hashOf, hashResult } from "./hash-result.js";
import type { ReceiptedRun } from "./receipted-run.js";

/** What a receipt is good for without the log: whether its parts belong to each other and to the hub. */
export interface CheckedReceipt {
  /** Whether the hub's key for receipts signed the statement. */
  readonly isSigned: boolean;
  /** Whether the answer is, to the sign, the one that the statement is about. */
  readonly isOfAnswer: boolean;
  /** Whether the log's entry is of this statement. */
  readonly isOfEntry: boolean;
  /** `sha256:` and the hash by which the log knows the statement. */
  readonly hash: string;
  /** The statement's members; empty where it cannot be read. */
  readonly statement: Readonly<Record<string, unknown>>;
}

/** Checks one run of a file of receipts; whatever stands in the file is a verdict, never an exception. */
export function checkReceipt({ receipt, answer }: Omit<ReceiptedRun, "proof">, key: NoteVerifier): CheckedReceipt {
  const note = readSignedNote(receipt.note);
  const text = note?.text ?? "";
  const statement = parseObject(text);
  const isCanonical = note !== null && ifCanonical(() => canonicalJson(statement)) === text.slice(0, -1);
  const { data, errors = [] } = answer;
  const hash = hashOf(text);

  return {
    isSigned: isCanonical && verifyNote(note, key) === true,
    isOfAnswer:
      statement.resultHash !== undefined && statement.resultHash === ifCanonical(() => hashResult({ data, errors })),
    isOfEntry: note !== null && parseObject(receipt.entry).receipt === hash,
    hash,
    statement,
  };
}

function readSignedNote(text: string): SignedNote | null {
  try {
    return readNote(text);
  } catch {
    return null;
  }
}

/** Undefined for what canonical JSON does not have, such as half of a surrogate pair. */
function ifCanonical(write: () => string): string | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
