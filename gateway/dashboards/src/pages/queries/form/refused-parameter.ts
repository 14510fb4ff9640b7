import type { AnswerError } from "@kim-hub/kit/answer";
import type { Sheet } from "@kim-hub/kit/saved-query-sheet";
import { codeOf } from "../../../hub/answer.js";

/** How the hub names the parameter: by the sheet's rule, by the schema's type, or by a rule of an office. */
const NAMINGS = [/^The parameter (\w+) of the saved query /, /^Variable "\$(\w+)" /, /^(\w+) /];

/** The parameter whose value a run was refused for; null where the error is about something else, or names none. */
export function refusedParameter(
  error: AnswerError | undefined,
  { parameters }: Pick<Sheet, "parameters">,
): string | null {
  if (!error || codeOf(error) !== "BAD_USER_INPUT") return null;
  for (const naming of NAMINGS) {
    const [, name = ""] = naming.exec(String(error.message)) ?? [];
    if (parameters.has(name)) return name;
  }

  return null;
}
