import type { Loaders } from "@kim-hub/kit/loaders";

/** Whose rows an authority may write; each subgraph names owners in its own way. */
export interface Ownership {
  /** The name under which one writer at a time writes the authority's rows; rules over several rows reach no further. */
  lockOf(authority: string | null): string;
  /** Why rows of this owner are not the authority's own; null where they are. */
  findForeign(owner: string | null, asking: Asking): Promise<Foreign | null>;
}

/** The lock of rows that any other may touch. */
export const ALL_ROWS = "records";

interface Asking {
  readonly authority: string | null;
  readonly loaders: Loaders;
}

/** Rows belong to one authority by its id, such as an office's personal rows. */
export const OWN_AUTHORITY_ONLY: Ownership = {
  lockOf: (authority) => `${ALL_ROWS}/${authority}`,
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
