import type { Rule } from "../rules/rule.js";
import { Row } from "../table/row.js";
import { type ImportProfile, STRICT } from "./import-profile.js";
import { underProfile } from "./profile-cells.js";

interface CsvLine {
  readonly file: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  readonly profile?: ImportProfile;
  readonly leftOut?: readonly string[];
}

/** One row of a file; a bad value is thrown with its file, line, column and rule. */
export class CsvRow extends Row {
  readonly #values: ReadonlyMap<string, string>;
  readonly #profile: ImportProfile;
  override readonly leftOut: readonly string[];

  constructor({ file, line, values, profile = STRICT, leftOut = [] }: CsvLine) {
    super({ file, line });
    this.#values = values;
    this.#profile = profile;
    this.leftOut = leftOut;
  }

  override find<T>(column: string, rule: Rule<T>): T | null {
    const text = this.text(column);

    return text === "" ? null : this.check(column, text, underProfile(rule, this.#profile));
  }

  /** The cell as it stands in the file. */
  override text(column: string): string {
    const text = this.#values.get(column) ?? (this.leftOut.includes(column) ? "" : undefined);
    if (text === undefined) throw this.fault(column, "must be a column of the file");

    return this.fit(column, text);
  }
}
