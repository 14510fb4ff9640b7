import { codeOf } from "../../../hub/answer.js";
import type { QueryRun } from "../../../hub/run-saved-query.js";
import { Failure } from "../../../layout/failure.js";

/** What a page is about, by its field in the answer; other offices' fields may be missing, without this one there is no page. */
export function requireRoot<Data, Name extends keyof Data>(
  { data, errors, facts: { requestId } }: QueryRun,
  name: Name,
): NonNullable<Data[Name]> {
  // The hub answers by the schema that the type was generated from.
  const root = ((data ?? {}) as Partial<Data>)[name];
  if (root !== null && root !== undefined) return root;
  const [error] = errors;
  const code = error ? codeOf(error) : "INTERNAL_SERVER_ERROR";

  throw new Failure(code, { requestId, ...(code === "NOT_FOUND" && { status: 404 }) });
}
