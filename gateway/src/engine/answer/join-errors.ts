import { orderErrors } from "@kim-hub/kit/order-errors";
import { responseName } from "@kim-hub/kit/response-name";
import { RunErrors } from "../fetch/run-errors.js";
import type { ClientDocument } from "./client-path.js";

/** The errors of all fetches as one list: which of them are kept follows from their places, not from which fetch was done first. */
export function joinErrors(ofFetches: readonly RunErrors[], document: ClientDocument): RunErrors {
  const joined = new RunErrors();
  const kept = ofFetches.flatMap((errors) => errors.kept);
  for (const error of orderErrors(kept, { ...document, nameOf: responseName })) joined.add(error);
  for (const { omitted, omittedCode } of ofFetches) if (omitted > 0) joined.omit(omitted, omittedCode);

  return joined;
}
