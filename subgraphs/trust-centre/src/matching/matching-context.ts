import type { ProofKind, ProofOf } from "@kim-hub/kit/client-proof";
import type { Context } from "@kim-hub/kit/context";
import type { CodeSeal } from "./code-seal.js";

/** What matching needs beside the request: the trust centre's own key of codes, and the opener of the offices' proofs. */
export interface MatchingContext extends Context {
  readonly codeSeal: CodeSeal;
  readonly openProof: <Kind extends ProofKind>(sealed: string, kind: Kind) => Promise<ProofOf<Kind>>;
}
