/** The file of a run's receipts: one for each page that was asked for, with the answer that it is about. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Answer } from "@kim-hub/kit/answer";
import { isReceipt, type ReceiptedRun, readReceiptedRuns, writeReceiptedRuns } from "@kim-hub/kit/receipted-run";
import { InputError } from "../command-error.js";

/** What a rerun needs of the statement that the receipt signs. */
export interface Stated {
  readonly executedAt: string;
  /** The instant as of which the rows were read; null or missing where no earlier state of them is kept. */
  readonly knownAt?: string | null;
  /** The reference of the audit assignment that the run named; null where it named none. */
  readonly assignment: string | null;
  readonly purpose: string | null;
  readonly id: string;
  readonly version: number;
  readonly documentId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly supergraph: string;
  readonly policyVersion: string;
  readonly resultHash: string;
}

/** The run of an answer that carries a receipt; a sentence where it carries none. */
export function receiptedRun({ data, errors = [], extensions = {} }: Answer): ReceiptedRun {
  const { receipt } = Object(extensions.hub);
  if (!isReceipt(receipt))
    throw new InputError("The answer carries no receipt: this hub's gateway has no key for them.");

  return { receipt, proof: null, answer: { data, ...(errors.length > 0 && { errors }) } };
}

/** Writes a file that is not there yet, for the person alone. */
export function createReceiptFile(file: string, runs: readonly ReceiptedRun[]): void {
  try {
    writeFileSync(file, writeReceiptedRuns(runs), { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw new InputError(`The receipt cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Puts the runs in the place of those that the file holds. */
export function replaceReceiptFile(file: string, runs: readonly ReceiptedRun[]): void {
  writeFileSync(`${file}.new`, writeReceiptedRuns(runs), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readReceiptFile(file: string): readonly ReceiptedRun[] {
  try {
    const runs = readReceiptedRuns(readFileSync(file, "utf8"));
    if (runs) return runs;
  } catch {
    // No file, no JSON and another JSON are the same mistake to the user.
  }

  throw new InputError(`There is no receipt to read at ${file}.`);
}

/** Reads the statement as it stands; whether it is signed, `npm run verify` finds out. */
export function statedIn({ receipt: { note } }: ReceiptedRun): Stated {
  const { savedQuery, executedBy, ...statement } = JSON.parse(note.split("\n", 1)[0] ?? "{}");

  return { ...statement, ...savedQuery, purpose: executedBy.purpose };
}
