import type { LinkageCodes } from "../linkage/linkage-codes.js";
import type { Office } from "../mandate/office.js";
import type { EndedReason } from "./ended-reason.js";

/** What an office states of a person by its pseudonym. */
export type ProofStatement = {
  /** The office's own pseudonym of the person. */
  readonly pseudonym: string;
} & (AtCounter | ForLinking | OfEnd);

/** The person is there, or the file is in work: whatever the person asks the trust centre for. */
interface AtCounter {
  readonly kind: "COUNTER";
}

/** The person agreed to be linked: codes that nobody can make a name of without the offices' common key. */
interface ForLinking extends LinkageCodes {
  readonly kind: "LINKING";
}

/** The office's link with the person, or another that rests on it, has to end. */
interface OfEnd {
  readonly kind: "ENDED";
  readonly reason: EndedReason;
}

export type ProofKind = ProofStatement["kind"];

/** Who stated it, and for whom. */
export interface Stated {
  readonly office: Office;
  readonly authority: string;
  /** Subject of the access token of the caller whom the office gave it to. */
  readonly actor: string;
}

/** An office's statement for the trust centre, which one caller may pass on for five minutes. */
export type ClientProof = ProofStatement & Stated;

/** The statement of this kind. */
export type ProofOf<Kind extends ProofKind> = Extract<ClientProof, { readonly kind: Kind }>;
