import type { ProofKind, ProofOf } from "@kim-hub/kit/client-proof";
import type { Context } from "@kim-hub/kit/context";
import type { Mandate } from "@kim-hub/kit/mandate";
import type { Office } from "@kim-hub/kit/office";
import type { CodeSeal } from "./matching/code-seal.js";
import type { PermissionTexts } from "./permission-text/permission-texts.js";
import type { PersonWords } from "./person-words/person-words.js";

export interface TrustCentreContext extends Context {
  readonly policyVersion: string;
  readonly permissionTexts: PermissionTexts;
  readonly codeSeal: CodeSeal;
  /** By language, what the person reads of their permissions. */
  readonly personWords: readonly PersonWords[];
  /** Seals a mandate so that only `office` can read it. */
  readonly sealMandate: (mandate: Mandate, office: Office) => Promise<string>;
  /** What an office stated for this caller; `BAD_USER_INPUT` for whatever is no such proof. */
  readonly openProof: <Kind extends ProofKind>(sealed: string, kind: Kind) => Promise<ProofOf<Kind>>;
}
