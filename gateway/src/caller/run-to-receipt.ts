import type { SavedQuery } from "@kim-hub/kit/saved-query";

/** A run of a saved query whose answer carries a receipt. */
export interface RunToReceipt {
  readonly query: SavedQuery;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `sha256:` and the hash of the supergraph that it was validated against. */
  readonly supergraph: string;
}
