import type { PublicError } from "@kim-hub/kit/errors";
import type { SavedQuery } from "@kim-hub/kit/saved-query";

/** What a request asks for by document id: a saved query, or why there is none to run. */
export type NamedRun =
  | {
      readonly query: SavedQuery;
      readonly wantsReceipt: boolean;
      /** The instant as of which it is run (ISO 8601); null for now. */
      readonly knownAt: string | null;
      /** The reference of the audit assignment that it rests on; null without one. */
      readonly assignment: string | null;
    }
  | { readonly refusal: PublicError };

/** How many milliseconds the sheet of the saved query gives a run; undefined where it takes as long as every operation. */
export function timeoutOf(run: NamedRun | null): number | undefined {
  const seconds = run && "query" in run ? run.query.sheet.timeoutSeconds : undefined;

  return seconds && seconds * 1000;
}
