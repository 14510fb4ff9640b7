/** What a change does to those who rely on the contract. */
export type Level = "BREAKING" | "DANGEROUS" | "SAFE";

/** What a change does to the protection of data; `CHANGED` is neither wider nor narrower. */
export type Protection = "CHANGED" | "NARROWED" | "WIDENED";

/** A saved query that asks for what changed. */
export interface MetQuery {
  readonly id: string;
  /** Of its `query.graphql`. */
  readonly lines: readonly number[];
  readonly owner: string;
  readonly contact: string;
}

/** Another office whose contract needs what changed. */
export interface MetOffice {
  readonly office: string;
  readonly owner: string;
  /** How it needs it, such as `@requires of ReleasedPath.route`. */
  readonly by: string;
}

/** One change of an office's contract, or of the protection of its data. */
export interface ContractChange {
  readonly level: Level;
  /** `SCHEMA` is of what is there, `DEPRECATION` of what will go, `DATA` of who may get it, for how long and why. */
  readonly kind: "SCHEMA" | "DEPRECATION" | "DATA";
  /** Whom it meets: what is hidden from clients is between offices. */
  readonly meets: "CLIENTS" | "OFFICES";
  /** What changed: `Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE` or `Input.field`; of data several fields that changed alike. */
  readonly coordinates: readonly string[];
  /** One sentence. */
  readonly message: string;
  /** Why it has this level, where the message does not tell: sentences. */
  readonly reason: string | null;
  /** Of data: whether more or fewer may get it, or have it for longer or shorter; null of all else. */
  readonly protection: Protection | null;
  /** Of a removal: whether it was deprecated, and the last day that it was to stay is over; null of all else. */
  readonly announced: boolean | null;
  readonly savedQueries: readonly MetQuery[];
  readonly offices: readonly MetOffice[];
}
