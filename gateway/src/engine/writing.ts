import type { RunError } from "./run-errors.js";

/** One writing of an answer: what has been written of shared objects, and what broke the schema's rules. */
export class Writing {
  /** Whether anything broke a rule. */
  faulty = false;
  /** Whether a field was met that no fetch of the plan asks for. */
  lacking = false;
  /** The faults with their places; noted in an exact writing only. */
  readonly faults: RunError[] = [];
  /** The answers to the root's own questions about the schema, by response name. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Whether texts need no escape. */
  readonly plain: boolean;
  /** Whether the place of every fault is noted; slower. */
  readonly exact: boolean;
  readonly #path: (string | number)[] = [];
  readonly #texts: Map<object, string>[] = [];

  constructor({ introspection, plain, exact }: Pick<Writing, "introspection" | "plain" | "exact">) {
    this.introspection = introspection;
    this.plain = plain;
    this.exact = exact;
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
    if (this.exact) this.#note(message, "SOURCE_INVALID");
  }

  /** A field is written as null because nobody was asked for it. */
  lack(message: string): void {
    this.lacking = true;
    if (this.exact) this.#note(message, "SOURCE_UNAVAILABLE");
  }

  /** The texts of objects that stand in several places; one map for each selection. */
  textsOf(selection: number): Map<object, string> | null {
    if (this.exact) return null;
    const known = this.#texts[selection] ?? new Map<object, string>();
    this.#texts[selection] = known;

    return known;
  }

  #note(message: string, code: string): void {
    this.faults.push({ message, path: [...this.#path], extensions: { code } });
  }
}
