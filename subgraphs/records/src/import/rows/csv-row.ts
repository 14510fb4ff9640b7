import type { Rule } from "../../rules/rule.js";
import { UNIT_SEPARATOR } from "../../table/primary-key.js";
import { Row } from "../../table/row.js";
import { underSpelling } from "../profile/profile-cells.js";
import type { LaidColumn, Layout } from "./layout.js";

interface CsvLine {
  readonly line: number;
  readonly record: readonly string[];
  readonly layout: Layout;
}

/** One row of a file; a bad value is thrown with its file, line, column and rule. */
export class CsvRow extends Row {
  readonly #record: readonly string[];
  readonly #layout: Layout;
  override readonly leftOut: readonly string[];
  override readonly said: string | null;

  constructor({ line, record, layout }: CsvLine) {
    super({ file: layout.file, line });
    this.#record = record;
    this.#layout = layout;
    this.leftOut = layout.leftOut;
    this.said = layout.isMapped ? sayAll(record, layout) : null;
  }

  override find<T>(column: string, rule: Rule<T>): T | null {
    const laid = this.#layout.columns.get(column);
    const cell = this.#cell(column, laid);
    if (cell === "") return null;
    if (laid?.codes && inCodes(cell, laid.codes) === null && rule.read(cell) === null)
      throw this.fault(column, `must be one of ${[...laid.codes.keys()].join(", ")}, as the profile says`);

    return this.check(column, this.#coded(cell, laid), laid?.spelling ? underSpelling(rule, laid.spelling) : rule);
  }

  /** The cell as the hub writes it, so that a key is the same however a file has it. */
  override text(column: string): string {
    const laid = this.#layout.columns.get(column);
    const text = this.#coded(this.#cell(column, laid), laid);

    return laid?.spelling?.toOwn(text) ?? text;
  }

  #coded(cell: string, laid: LaidColumn | undefined): string {
    return (laid?.codes && inCodes(cell, laid.codes)) ?? cell;
  }

  #cell(column: string, laid: LaidColumn | undefined): string {
    if (!laid && !this.leftOut.includes(column)) throw this.fault(column, "must be a column of the file");
    const text = laid?.cell == null ? laid?.value : this.#record[laid.cell];

    return this.fit(column, text ?? "");
  }
}

/** The hub's codes for a word, or for several with vertical bars between them; null where one is not in the list. */
function inCodes(cell: string, codes: ReadonlyMap<string, string>): string | null {
  const word = cell.trim();
  const one = codes.get(word);
  if (one !== undefined) return one;
  if (!word.includes("|")) return null;
  const several = word.split("|").map((part) => codes.get(part.trim()) ?? part.trim());

  return several.join("|");
}

function sayAll(record: readonly string[], { columns }: Layout): string {
  return [...columns.values()].map(({ cell, value }) => (cell === null ? value : record[cell])).join(UNIT_SEPARATOR);
}
