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
