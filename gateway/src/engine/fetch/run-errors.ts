import type { BrokenRule } from "@kim-hub/kit/broken-rule";
import { shorten } from "@kim-hub/kit/shorten";
import type { Path } from "../data/positions.js";
import { fromByteString } from "../wire/byte-string.js";
import { MOST_ERRORS, type SourceError } from "../wire/source.js";

/** An error of a run, with a path in the names of the data. */
export interface RunError {
  readonly message: string;
  readonly path: Path | undefined;
  readonly extensions: { readonly code?: string; readonly broken?: BrokenRule };
}

/** Errors of one fetch or one answer: the first ones are kept, the others counted. */
export class RunErrors {
  readonly kept: RunError[] = [];
  readonly #most: number;
  #omitted = 0;
  #omittedCode: string | undefined;

  constructor(most = MOST_ERRORS) {
    this.#most = most;
  }

  /** The number of errors that were only counted. */
  get omitted(): number {
    return this.#omitted;
  }

  /** The first by the alphabet of the codes that were only counted. */
  get omittedCode(): string | undefined {
    return this.#omittedCode;
  }

  add(error: RunError): void {
    if (this.kept.length < this.#most) this.kept.push(error);
    else this.omit(1, error.extensions.code);
  }

  /** Adds one error per place; beyond the limit, places are only counted. */
  addEach<P>(places: readonly P[], errorAt: (place: P) => RunError): void {
    const kept = Math.min(places.length, Math.max(0, this.#most - this.kept.length) + 1);
    for (const place of places.slice(0, kept)) this.add(errorAt(place));
    this.#omitted += places.length - kept;
  }

  /** Counts errors without keeping them. */
  omit(count: number, code: string | undefined): void {
    if (code !== undefined && (this.#omittedCode === undefined || code < this.#omittedCode)) this.#omittedCode = code;
    this.#omitted += count;
  }

  /** One error for all that were only counted; null if there are none. */
  rest(): RunError | null {
    if (this.#omitted === 0) return null;
    const extensions = this.#omittedCode === undefined ? {} : { code: this.#omittedCode };

    return { message: `${this.#omitted} more errors are not listed.`, path: undefined, extensions };
  }
}

/** A subgraph's own error, at its path in the data. */
export function toRunError({ message, code, broken }: SourceError, path: Path | undefined): RunError {
  const extensions = { ...(code !== undefined && { code }), ...(broken && { broken: toText(broken) }) };

  return { message: shorten(fromByteString(message)), path, extensions };
}

function toText({ fields, rule, ruleInGerman }: BrokenRule): BrokenRule {
  const text = (words: string) => shorten(fromByteString(words));

  return { fields, rule: text(rule), ruleInGerman: ruleInGerman === null ? null : text(ruleInGerman) };
}

/** The error for an answer that would stand in too many places. */
export function excessive(path: Path): RunError {
  const message = "A source answered more than an answer may hold.";

  return { message, path, extensions: { code: "SOURCE_INVALID" } };
}

/** The error for an entity whose representation is too deep to be sent. */
export function tooDeep(path: Path): RunError {
  const message = "A source answered a value that is nested too deep to be passed on.";

  return { message, path, extensions: { code: "SOURCE_INVALID" } };
}

/** The error for a subgraph that gave no answer. */
export function unanswered(path: Path): RunError {
  return { message: "A source did not answer.", path, extensions: { code: "SOURCE_UNAVAILABLE" } };
}
