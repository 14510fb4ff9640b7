import { camelCase } from "./column.js";
import type { Row } from "./row.js";

/** A table's check that the day, month or year in one column is not before that in another; either may be empty. */
export function inOrder(first: string, second: string): (value: object, row: Row) => void {
  return (value, row) => {
    const from = Reflect.get(value, camelCase(first));
    const to = Reflect.get(value, camelCase(second));
    if (from !== null && to !== null && to < from) throw row.fault(second, `must not be before ${first}`);
  };
}
