import type { CsvRule } from "./csv-rules.js";

/** One row of a reference file, read value by value; a bad value stops the load with its file, line, column and rule. */
export class CsvRow {
  readonly #file: string;
  readonly #line: number;
  readonly #values: Readonly<Record<string, string>>;

  constructor({ file, line, values }: { file: string; line: number; values: Readonly<Record<string, string>> }) {
    this.#file = file;
    this.#line = line;
    this.#values = values;
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
  find<T>(column: string, { rule, read }: CsvRule<T>): T | null {
    const text = this.text(column);
    if (text === "") return null;

    const value = read(text);
    if (value === null) throw this.fault(column, rule);

    return value;
  }

  /** The cell as it stands in the file. */
  text(column: string): string {
    const text = this.#values[column];
    if (text === undefined) throw this.fault(column, "must be a column of the file");

    return text;
  }

  fault(column: string, rule: string): Error {
    return new Error(`${this.#file}, line ${this.#line}, column ${column}: ${rule}.`);
  }
}
