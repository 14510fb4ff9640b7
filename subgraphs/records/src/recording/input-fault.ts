import { BadInputError } from "@kim-hub/kit/errors";
import { camelCase } from "../table/column.js";
import { type Fault, FaultError, type Translate } from "../table/fault.js";

/** The result of `read`; a fault of the row becomes the caller's error, in the words of an import. */
export function asInput<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw inputFault(error.fault);
  }
}

/** In English alone; `inBothLanguages` adds the German. `The value of caseCount must be a whole number of at most nine digits.` */
export function inputFault({ column, rule }: Pick<Fault, "column" | "rule">): BadInputError {
  const subject = column === null ? "The row" : `The value of ${camelCase(column)}`;
  const fields = column === null ? [] : column.split(" and ").map(camelCase);

  return new BadInputError(`${subject} ${rule}.`, { fields, rule, ruleInGerman: null });
}

/** The result of `work`; the rule of a refusal also in the German of the subgraph. */
export async function inBothLanguages<T>(inGerman: Translate, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BadInputError && error.broken)) throw error;
    const { broken, message } = error;
    const german = inGerman(broken.rule);
    throw new BadInputError(message, { ...broken, ruleInGerman: german === broken.rule ? null : german });
  }
}
