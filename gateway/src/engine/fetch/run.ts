import type { JsonObject } from "../data/json.js";
import { toByteString } from "../wire/byte-string.js";
import type { AskSource, SourceOutcome } from "../wire/source.js";
import { CopyBudget } from "./copy-budget.js";
import type { EntityBatch } from "./entity-batch.js";
import { RunErrors } from "./run-errors.js";

/** One execution of one operation: its data, errors and outcomes so far. */
export class Run {
  /** Everything that subgraphs have answered, including hidden fields. */
  readonly data: JsonObject = {};
  /** Each fetch has its own, so that its share of the answer's errors does not follow from when it was done. */
  readonly errors: RunErrors[] = [];
  readonly sources: SourceOutcome[] = [];
  readonly ask: AskSource;
  /** Whether every answer so far was plain: its strings need no escapes in JSON. */
  plain = true;
  /** The client has disconnected: no more work is done for it. */
  abandoned = false;
  readonly copies = new CopyBudget();
  /** The coerced variables with their defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly #batches = new Map<string, EntityBatch>();
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

  /** The errors of one fetch. */
  openErrors(): RunErrors {
    const errors = new RunErrors();
    this.errors.push(errors);

    return errors;
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return performance.now() - this.#begin;
  }

  /** The batch of the key, collected from the data as they are now. */
  batch(key: string, collect: () => EntityBatch): EntityBatch {
    const known = this.#batches.get(key) ?? collect();
    this.#batches.set(key, known);

    return known;
  }

  /** The data have changed: a batch collected before may be incomplete. */
  forgetBatches(): void {
    this.#batches.clear();
  }

  /**
   * `"name":value` of a variable as the client gave it; null if it gave none, so that a subgraph's own default applies.
   */
  variable(name: string): string | null {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    if (!Object.hasOwn(this.#variables, name) || this.#variables[name] === undefined) return null;
    const text = toByteString(`"${name}":${JSON.stringify(this.#variables[name])}`);
    this.#texts.set(name, text);

    return text;
  }
}
