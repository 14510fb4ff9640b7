import type { ProofKind, ProofOf } from "@kim-hub/kit/client-proof";
import type { SigningContext } from "../permission/signing-context.js";
import type { CodeSeal } from "./code-seal.js";

/** What matching needs besides: the trust centre's own key of codes, and the opener of the offices' proofs. */
export interface MatchingContext extends SigningContext {
  readonly codeSeal: CodeSeal;
  readonly openProof: <Kind extends ProofKind>(sealed: string, kind: Kind) => Promise<ProofOf<Kind>>;
}
