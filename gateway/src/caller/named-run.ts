import type { PublicError } from "@kim-hub/kit/errors";
import type { SavedQuery } from "@kim-hub/kit/saved-query";

/** What a request asks for by document id: a saved query, or why there is none to run. */
export type NamedRun =
  | { readonly query: SavedQuery; readonly wantsReceipt: boolean }
  | { readonly refusal: PublicError };
