import { BadInputError } from "@kim-hub/kit/errors";
import { camelCase } from "../table/column.js";
import { type Fault, FaultError } from "../table/fault.js";

/** The result of `read`; a fault of the row becomes the caller's error, in the words of an import. */
export function asInput<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw inputFault(error.fault);
  }
}

/** `The value of caseCount must be a whole number of at most nine digits.` */
export function inputFault({ column, rule }: Pick<Fault, "column" | "rule">): BadInputError {
  return new BadInputError(`${column === null ? "The row" : `The value of ${camelCase(column)}`} ${rule}.`);
}
