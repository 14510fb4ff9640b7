import { LONGEST_TEXT } from "@kim-hub/kit/text-rule";
import { CsvFaultError } from "./csv-fault.js";
import type { CsvRule } from "./csv-rules.js";
import { type ImportProfile, STRICT } from "./import-profile.js";
import { underProfile } from "./profile-cells.js";

/** Control characters but for line breaks and tabs; and what stands for bytes that are no UTF-8. */
const UNFIT = /[^\P{Cc}\t\n\r]|\uFFFD/u;

interface RowParts {
  readonly file: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  readonly profile?: ImportProfile;
  readonly leftOut?: readonly string[];
}

/** One row of a file, read value by value; a bad value throws its file, line, column and rule. */
export class CsvRow {
  readonly #file: string;
  readonly #line: number;
  readonly #values: ReadonlyMap<string, string>;
  readonly #profile: ImportProfile;
  /** The columns that the file need not have and does not have: their cells are empty. */
  readonly leftOut: readonly string[];

  constructor({ file, line, values, profile = STRICT, leftOut = [] }: RowParts) {
    this.#file = file;
    this.#line = line;
    this.#values = values;
    this.#profile = profile;
    this.leftOut = leftOut;
  }

  get line(): number {
    return this.#line;
  }

  /** The value; a fault where the cell is empty. */
  get<T>(column: string, rule: CsvRule<T>): T {
    const value = this.find(column, rule);
    if (value === null) throw this.fault(column, "must not be empty");

    return value;
  }

  /** The value, or null where the cell is empty. */
  find<T>(column: string, rule: CsvRule<T>): T | null {
    const text = this.text(column);

    return text === "" ? null : this.check(column, text, underProfile(rule, this.#profile));
  }

  /** A value made of several cells, such as `05554-2021`, if it keeps the rule; `columns` names them in the fault. */
  check<T>(columns: string, text: string, { rule, read, explain }: CsvRule<T>): T {
    const value = read(text);
    if (value === null) throw this.fault(columns, [rule, explain?.(text)].filter(Boolean).join("; "));

    return value;
  }

  /** The cell as it stands in the file; Unicode text in its composed form, so that equal names are equal. */
  text(column: string): string {
    const text = this.#values.get(column) ?? (this.leftOut.includes(column) ? "" : undefined);
    if (text === undefined) throw this.fault(column, "must be a column of the file");
    if (text.length > LONGEST_TEXT) throw this.fault(column, `must be at most ${LONGEST_TEXT} characters`);
    if (UNFIT.test(text)) throw this.fault(column, "must be UTF-8 text without control characters");

    return text.normalize("NFC");
  }

  fault(column: string, rule: string): CsvFaultError {
    return new CsvFaultError({ file: this.#file, line: this.#line, column, rule });
  }
}
