import { type Answer, isObject } from "../document/answer.js";

/** One run of a saved query with its receipt, as a file of receipts holds it. */
export interface ReceiptedRun {
  readonly receipt: {
    /** The signed statement (C2SP signed-note). */
    readonly note: string;
    /** Canonical JSON: what the request log's tree has a leaf of. */
    readonly entry: string;
  };
  /** C2SP tlog-proof; null until the log's next checkpoint. */
  readonly proof: string | null;
  readonly answer: Pick<Answer, "data" | "errors">;
}

/** The runs of a file of receipts; null for a text that is none, or holds no run. */
export function readReceiptedRuns(text: string): readonly ReceiptedRun[] | null {
  const { runs } = Object(parse(text));

  return Array.isArray(runs) && runs.length > 0 && runs.every(isReceiptedRun) ? runs : null;
}

export function writeReceiptedRuns(runs: readonly ReceiptedRun[]): string {
  return `${JSON.stringify({ runs }, null, 2)}\n`;
}

export function isReceipt(value: unknown): value is ReceiptedRun["receipt"] {
  return isObject(value) && typeof value.note === "string" && typeof value.entry === "string";
}

function isReceiptedRun(value: unknown): value is ReceiptedRun {
  return (
    isObject(value) &&
    isReceipt(value.receipt) &&
    isObject(value.answer) &&
    (value.proof === null || typeof value.proof === "string")
  );
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
