import type { JsonObject } from "../data/json.js";
import { toByteString } from "../wire/byte-string.js";
import type { AskSource, SourceOutcome } from "../wire/source.js";
import { CopyBudget } from "./copy-budget.js";
import { Gatherings } from "./gatherings.js";
import { RunErrors } from "./run-errors.js";

/** One execution of one operation: what is known so far, and what went wrong. */
export class Run {
  /** Everything that subgraphs have answered, hidden fields too. */
  readonly data: JsonObject = {};
  readonly errors = new RunErrors();
  readonly sources: SourceOutcome[] = [];
  readonly ask: AskSource;
  /** Whether every answer so far was plain: its texts stand in JSON as they are. */
  plain = true;
  /** The client has left: nothing is worked out for it any more. */
  abandoned = false;
  readonly gatherings = new Gatherings();
  readonly copies = new CopyBudget();
  /** The operation's variables with their defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly #begin = performance.now();
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #texts = new Map<string, string>();

  constructor(
    variables: Readonly<Record<string, unknown>>,
    coerced: Readonly<Record<string, unknown>>,
    ask: AskSource,
  ) {
    this.#variables = variables;
    this.coerced = coerced;
    this.ask = ask;
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return performance.now() - this.#begin;
  }

  /** `"name":value` of a variable as the client gave it; null where it gave none, so that a subgraph's own default holds. */
  variable(name: string): string | null {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    if (!Object.hasOwn(this.#variables, name) || this.#variables[name] === undefined) return null;
    const text = toByteString(`"${name}":${JSON.stringify(this.#variables[name])}`);
    this.#texts.set(name, text);

    return text;
  }
}
