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

/** Rows belong to one authority by its id, such as an office's personal rows. */
export const OWN_AUTHORITY_ONLY: Ownership = {
  findForeign: async (owner, { authority }) => (owner !== null && owner === authority ? null : OTHER_AUTHORITY),
};

/** Why a row is not an authority's own, for an import and for a mutation. */
export interface Foreign {
  /** Completes "file, line, column: …". */
  readonly rule: string;
  /** Completes "This Milestone …". */
  readonly refusal: string;
}

const OTHER_AUTHORITY: Foreign = {
  rule: "must be a row of the authority that imports",
  refusal: "belongs to another authority",
};
