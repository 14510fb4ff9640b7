import { findUnfit } from "../rules/find-unfit.js";
import type { Rule } from "../rules/rule.js";
import { type Fault, FaultError } from "./fault.js";

/** One row to be read: a line of a file, or the input of a mutation. A value that breaks its rule is thrown as a fault. */
export abstract class Row {
  /** As its office names it. */
  readonly file: string;
  readonly line: number;

  constructor({ file, line }: { readonly file: string; readonly line: number }) {
    this.file = file;
    this.line = line;
  }

  /** The columns of which the row says nothing because its file is older than they are. */
  readonly leftOut: readonly string[] = [];

  /** The row's own text, where a file may say one row on several lines; null where every line is a row of its own. */
  readonly said: string | null = null;

  /** The value, or null where the row says nothing of the column. */
  abstract find<T>(column: string, rule: Rule<T>): T | null;

  /** The value as text, as keys are made of it; the empty text where the row says nothing. */
  abstract text(column: string): string;

  /** The value; a fault where the row says nothing of the column. */
  get<T>(column: string, rule: Rule<T>): T {
    const value = this.find(column, rule);
    if (value === null) throw this.fault(column, "must not be empty");

    return value;
  }

  /** A text that may be made of several columns, such as `05554-2021`, if it keeps the rule; `columns` names them in the fault. */
  check<T>(columns: string, text: string, { rule, read, explain }: Rule<T>): T {
    const value = read(text);
    if (value === null) throw this.fault(columns, [rule, explain?.(text)].filter(Boolean).join("; "));

    return value;
  }

  fault(column: Fault["column"], rule: string): FaultError {
    return new FaultError({ file: this.file, line: this.line, column, rule });
  }

  /** The text in its composed form, so that equal names are equal, if it can be kept at all. */
  protected fit(column: string, text: string): string {
    const rule = findUnfit(text);
    if (rule) throw this.fault(column, rule);

    return text.normalize("NFC");
  }
}
