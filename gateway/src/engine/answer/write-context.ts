import { MOST_REPEATED } from "../fetch/copy-budget.js";
import type { RunErrors } from "../fetch/run-errors.js";
import type { ErrorPlaces } from "./error-places.js";

/** Where the faults of an exact writing are noted; those that a subgraph's own error accounts for are not. */
interface Notes {
  readonly errors: RunErrors;
  readonly places: ErrorPlaces;
}

/** One writing of an answer: what has been written of shared objects, and what broke the schema's rules. */
export class WriteContext {
  /** Whether anything broke a rule. */
  faulty = false;
  /** Whether a field was met that no fetch of the plan asks for. */
  lacking = false;
  /** How many faults were met so far. */
  faults = 0;
  /** The answers to the root's own questions about the schema, by response name. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Whether texts need no escape. */
  readonly plain: boolean;
  /** Whether the place of every fault is noted; slower. */
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

  /** A subgraph's value breaks the schema: it is written as null, or takes with it what may not be null. */
  fault(message: string): void {
    this.faulty = true;
    this.#note(message, "SOURCE_INVALID");
  }

  /** A field is written as null because nobody was asked for it. */
  lack(message: string): void {
    this.lacking = true;
    this.#note(message, "SOURCE_UNAVAILABLE");
  }

  /** The texts of values that stand in several places; one map for each selection. */
  textsOf(selection: number): Map<unknown, string> {
    const known = this.#texts[selection] ?? new Map<unknown, string>();
    this.#texts[selection] = known;

    return known;
  }

  /** Takes the text of an object once more; false where that would be more than an answer may hold. */
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
