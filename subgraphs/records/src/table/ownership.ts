import type { Loaders } from "@kim-hub/kit/loaders";

/** Whose rows an authority may write; each subgraph names owners in its own way. */
export interface Ownership {
  /** Why rows of this owner are not the authority's own; null where they are. */
  findForeign(owner: string | null, asking: Asking): Promise<Foreign | null>;
}

interface Asking {
  readonly authority: string | null;
  readonly loaders: Loaders;
}

/** Why a row is not an authority's own, for an import and for a mutation. */
export interface Foreign {
  /** Completes "file, line, column: …". */
  readonly rule: string;
  /** Completes "This Milestone …". */
  readonly refusal: string;
}
