import type { FetchRecord, Refusal } from "../caller/hub-context.js";

/** What the request log keeps of one answer: who asked what for which purpose, and under which ids the offices know it; never a value. */
export interface RequestEntry {
  /** When the answer was ready, in ISO 8601 and UTC. */
  readonly at: string;
  readonly requestId: string;
  readonly actor: string;
  readonly role: string;
  readonly body: string | null;
  readonly authority: string | null;
  readonly purpose: string | null;
  /** SHA-256 of the document's text; null if it was not read. */
  readonly document: string | null;
  /** The saved query of that text. */
  readonly savedQuery: string | null;
  readonly fetches: readonly FetchRecord[];
  /** What the access matrix refused before an office was asked. */
  readonly refusals: readonly Refusal[];
  /** The codes of the errors in the answer. */
  readonly errors: readonly string[];
  readonly milliseconds: number;
}
