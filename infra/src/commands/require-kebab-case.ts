import { InputError } from "./command-error.js";

const KEBAB_CASE = /^[a-z][a-z\d]*(-[a-z\d]+)*$/;

/** A name of files and folders; `what` begins the sentence of the refusal. */
export function requireKebabCase(what: string, given: string): void {
  if (!KEBAB_CASE.test(given))
    throw new InputError(`${what} takes lower-case words such as waiting-note, not '${given}'.`);
}
