import { MOST_REPEATED } from "../fetch/copy-budget.js";
import type { RunErrors } from "../fetch/run-errors.js";
import type { ErrorPlaces } from "./error-places.js";

/** Where an exact pass notes its faults, except those that a subgraph's own error explains. */
interface Notes {
  readonly errors: RunErrors;
  readonly places: ErrorPlaces;
}

/** The state of one pass over the answer: the texts of shared objects, and the faults found. */
export class WriteContext {
  /** Whether a value broke a rule of the schema. */
  faulty = false;
  /** Whether the pass met a field that no fetch selects. */
  unfetched = false;
  /** The number of faults so far. */
  faults = 0;
  /** The answers to introspection fields, by response name. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Whether strings need no escapes. */
  readonly plain: boolean;
  /** Whether the path of every fault is noted, which is slower. */
  readonly exact: boolean;
  readonly #notes: Notes | null;
  #repeated = 0;
  readonly #path: (string | number)[] = [];
  readonly #texts: Map<unknown, string>[] = [];

  constructor({ introspection, plain }: Pick<WriteContext, "introspection" | "plain">, notes: Notes | null = null) {
    this.introspection = introspection;
    this.plain = plain;
    this.exact = notes !== null;
    this.#notes = notes;
  }

  enter(element: string | number): void {
    this.#path.push(element);
  }

  leave(): void {
    this.#path.pop();
  }

  /** A subgraph's value breaks the schema: it is written as null, or propagates to a nullable parent. */
  fault(message: string): void {
    this.faulty = true;
    this.#note(message, "SOURCE_INVALID");
  }

  /** A field is written as null because no fetch selects it. */
  noteUnfetched(message: string): void {
    this.unfetched = true;
    this.#note(message, "SOURCE_UNAVAILABLE");
  }

  /** The texts of values that stand in several places; one map per selection set. */
  textsOf(selection: number): Map<unknown, string> {
    const known = this.#texts[selection] ?? new Map<unknown, string>();
    this.#texts[selection] = known;

    return known;
  }

  /** Counts the text of an object once more; false if the answer would grow beyond its limit. */
  repeat(text: string): boolean {
    this.#repeated += text.length;

    return this.#repeated <= MOST_REPEATED;
  }

  #note(message: string, code: string): void {
    this.faults += 1;
    if (this.#notes && !this.#notes.places.accountFor(this.#path)) {
      this.#notes.errors.add({ message, path: [...this.#path], extensions: { code } });
    }
  }
}
