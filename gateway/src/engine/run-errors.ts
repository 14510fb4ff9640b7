import type { Path } from "./positions.js";
import type { SourceError } from "./source.js";
import { fromWire } from "./wire-text.js";

/** Something that went wrong, under the names that stand in the data. */
export interface RunError {
  readonly message: string;
  readonly path: Path | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A subgraph's own error, at the place of the data that it speaks of. */
export function toRunError({ message, extensions }: SourceError, path: Path | undefined): RunError {
  // From `http` Apollo Server would take the status and headers of the hub's whole answer.
  const { http: _, ...own } = extensions ?? {};

  return { message: fromWire(message), path, extensions: JSON.parse(fromWire(JSON.stringify(own))) };
}

/** What the caller reads where a subgraph gave no answer. */
export function unanswered(path: Path): RunError {
  return { message: "A source did not answer.", path, extensions: { code: "SOURCE_UNAVAILABLE" } };
}
