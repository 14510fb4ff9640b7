import type { Rule } from "../rules/rule.js";
import { camelCase } from "./column.js";
import { Row } from "./row.js";
import type { Table } from "./table.js";

/** A row of typed values, such as the input of a mutation: its fields are the columns in camel case. */
export class InputRow extends Row {
  readonly #input: object;

  constructor({ file }: Pick<Table, "file">, input: object, line = 1) {
    super({ file, line });
    this.#input = input;
  }

  override find<T>(column: string, rule: Rule<T>): T | null {
    const value = this.#value(column);
    if (value === null) return null;
    if (typeof value === "string") return this.check(column, value, rule);
    const accepted = rule.accept?.(value) ?? null;
    if (accepted === null) throw this.fault(column, rule.acceptRule ?? rule.rule);

    return accepted;
  }

  override text(column: string): string {
    return String(this.#value(column) ?? "");
  }

  /** The value of the field; an empty text or list is the same as an empty cell. */
  #value(column: string): unknown {
    const value: unknown = Reflect.get(this.#input, camelCase(column));
    if (typeof value === "string") return this.fit(column, value) || null;
    if (!Array.isArray(value)) return value ?? null;

    return value.length === 0 ? null : value.map((text) => this.fit(column, String(text)));
  }
}
