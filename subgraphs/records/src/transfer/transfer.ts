import type { TransferState } from "./transfer-state.js";

/** The offer of one file to another authority, as every office keeps it. */
export interface Transfer {
  readonly id: string;
  readonly fromAuthority: string;
  readonly toAuthority: string;
  readonly requestedOn: string;
  readonly state: TransferState;
  /** The person's at the old authority, for the disclosure log. */
  readonly pseudonym: string;
}

/** Who answers an offer: the authority that gets the file, or the one that gives it. */
export type Side = "toAuthority" | "fromAuthority";
