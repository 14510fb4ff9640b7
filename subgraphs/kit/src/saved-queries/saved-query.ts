import { hashOf } from "./hash-result.js";
import type { Sheet } from "./sheet.js";

/** An operation that was approved to be run by its id. */
export interface SavedQuery {
  /** The name of its folder. */
  readonly id: string;
  /** The operation, byte for byte as clients may send it. */
  readonly text: string;
  /** As which clients name it over HTTP: `sha256:` and the SHA-256 of the text in hexadecimal. */
  readonly documentId: string;
  readonly sheet: Sheet;
  readonly approval: Approval;
  readonly shape: AnswerShape;
}

/** The parts of an answer that the contracts tell apart, by paths in it. */
export interface AnswerShape {
  /** The fields that are lists of objects. */
  readonly lists: readonly string[];
  /** The fields that say as of when an office's data stand, with the office's subgraph. */
  readonly asOf: ReadonlyMap<string, string>;
}

/** That somebody other than the author has read one version and agrees to it. */
export interface Approval {
  readonly version: number;
  /** Of the operation and its sheet: what was read. */
  readonly contentHash: string;
  /** Who wrote that version; where it is left out, whom the sheet of the same version names. */
  readonly author?: string | undefined;
  readonly by: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly on: string;
}

const SHA256 = "sha256:";

/** The GraphQL-over-HTTP document id of a text. */
export function documentIdOf(text: string): string {
  return hashOf(text);
}

/** The hash alone, under which an answer's document is logged. */
export function documentHashOf(documentId: string): string {
  return documentId.startsWith(SHA256) ? documentId.slice(SHA256.length) : documentId;
}

/** What an approval is of: the operation and the sheet, as their files stand. */
export function contentHashOf(text: string, sheet: string): string {
  return hashOf(`${text}\0${sheet}`);
}
