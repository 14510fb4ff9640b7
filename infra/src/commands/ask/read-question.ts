import { readFile } from "node:fs/promises";
import { isObject } from "@kim-hub/kit/answer";
import { InputError } from "../command-error.js";

/** The text of a file with an operation. */
export function readQuery(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new InputError(`There is no query to read at ${path}.`);
  });
}

/** The variables of an operation as `--variables` gives them; none without it. */
export function parseVariables(json = "{}"): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(json);
    if (isObject(variables)) return variables;
  } catch {
    // Text that is not JSON and JSON that is no object are the same mistake to the user.
  }

  throw new InputError(`--variables takes a JSON object such as {"year": 2024}, not '${json}'.`);
}
