import { CommandError } from "../command-error.js";

/** Does the work; whatever fails ends with the exit code 2, because 1 means a finding. */
export async function failWithTwo<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2);
  }
}
