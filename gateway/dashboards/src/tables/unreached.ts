/** What of an answer is missing because its office could not be reached, with the sign that says so. */
import type { AnswerError } from "@kim-hub/kit/answer";

/** The paths, with dots, that no office answered. */
export function listUnreached(errors: readonly AnswerError[]): readonly string[] {
  return errors.filter(isTold).map(({ path = [] }) => path.join("."));
}

/** Whether tables tell of it: an item of a list may be one of many, of which a column's sign would say too much. */
export function isTold({ path = [], extensions }: AnswerError): boolean {
  return extensions?.code === "SOURCE_UNAVAILABLE" && path.length > 0 && path.every((part) => typeof part === "string");
}

export function isUnreached(path: string, unreached: readonly string[]): boolean {
  return unreached.some((each) => path === each || path.startsWith(`${each}.`));
}
