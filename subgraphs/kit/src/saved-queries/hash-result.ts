import { canonicalJson } from "../transparency-log/canonical-json.js";
import { sha256 } from "../transparency-log/merkle-tree.js";

/** An answer as the client reads it. */
export interface Result {
  readonly data: unknown;
  readonly errors: readonly unknown[];
}

/** `sha256:` and the hash of an answer's data and errors as canonical JSON, as its receipt states it. */
export function hashResult({ data, errors }: Result): string {
  return hashOf(canonicalJson(errors.length > 0 ? { data, errors } : { data }));
}

/** `sha256:` and the hash in hexadecimal. */
export function hashOf(text: string): string {
  return `sha256:${sha256(text).toString("hex")}`;
}
