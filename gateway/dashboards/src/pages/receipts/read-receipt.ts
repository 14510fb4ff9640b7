import { type ReceiptedRun, readReceiptedRuns } from "@kim-hub/kit/receipted-run";
import { readText } from "../../layout/sent-files/read-text.js";
import { filesOf } from "../../layout/sent-files/sent-file.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { FILE_FAULTS } from "../../words/file-words.js";
import { RECEIPT_WORDS } from "./receipt-words.js";

/** What a form has given, chosen or pasted. */
export interface GivenReceipt {
  /** Stands in the form again. */
  readonly text: string;
  /** Empty where there is nothing to verify. */
  readonly runs: readonly ReceiptedRun[];
  readonly fileFault?: string;
  readonly textFault?: string;
}

const NOTHING = { text: "", runs: [] };

export function readReceipt({ request, language }: Pick<Visit, "request" | "language">): GivenReceipt {
  if (request.method !== "POST") return NOTHING;
  const { unreadable, nothing } = RECEIPT_WORDS[language];
  const file = filesOf(request).get("file");
  const text = fieldsOf(request).get("receipts") ?? "";
  if (!file) {
    const runs = readReceiptedRuns(text);
    if (runs) return { text, runs };

    return text === "" ? { ...NOTHING, fileFault: nothing } : { text, runs: [], textFault: unreadable };
  }
  const read = readText(file);
  if (read === "EMPTY" || read === "TOO_LARGE") return { text, runs: [], fileFault: FILE_FAULTS[language][read] };
  const runs = typeof read === "string" ? null : readReceiptedRuns(read.text);

  return typeof read === "string" || !runs ? { text, runs: [], fileFault: unreadable } : { text: read.text, runs };
}
