import { localDate } from "@kim-hub/kit/calendar";
import { camelCase } from "./column.js";
import type { Row } from "./row.js";

/** A table's check that the day in a column has come. */
export function notInFuture(column: string): (value: object, row: Row) => void {
  return (value, row) => {
    const day = Reflect.get(value, camelCase(column));
    if (day !== null && day > localDate()) throw row.fault(column, "must not lie in the future");
  };
}
