import { BadInputError } from "@kim-hub/kit/errors";
import { type CsvFault, CsvFaultError } from "../reference/csv-fault.js";
import { fieldOf } from "./input-field.js";

/** What `read` gives; a fault of the row becomes the caller's, in the words of an import. */
export function asInput<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CsvFaultError)) throw error;
    throw inputFault(error.fault);
  }
}

/** `The value of caseCount must be a whole number of at most nine digits.` */
export function inputFault({ column, rule }: Pick<CsvFault, "column" | "rule">): BadInputError {
  return new BadInputError(`${column === null ? "The row" : `The value of ${fieldOf(column)}`} ${rule}.`);
}
