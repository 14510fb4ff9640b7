import type { BadInputError } from "@kim-hub/kit/errors";
import { findTextFault } from "@kim-hub/kit/text-rule";
import { badRequest } from "../caller/bad-request.js";
import { isJsonObject, type JsonObject } from "../engine/data/json.js";

/** No office records a longer one. */
const LONGEST_REFERENCE = 100;

/** `extensions: { assignment }` of a request's members: the reference of the audit assignment that the run rests on; null without it. */
export function readAssignment({ extensions }: JsonObject): string | null | BadInputError {
  const assignment = isJsonObject(extensions) ? (extensions.assignment ?? null) : null;
  if (assignment === null) return null;
  if (typeof assignment !== "string" || assignment.trim() === "")
    return badRequest("assignment is the reference of an audit assignment.");
  const fault = findTextFault(assignment, LONGEST_REFERENCE);

  return fault ? badRequest(`assignment ${fault}.`) : assignment.normalize("NFC");
}
