import type { LinkEnding } from "@kim-hub/kit/link-endings";
import type { Mandate } from "@kim-hub/kit/mandate";
import type { Office } from "@kim-hub/kit/office";
import type { MatchingContext } from "./matching/matching-context.js";
import type { PermissionTexts } from "./permission-text/permission-texts.js";
import type { PersonWords } from "./person-words/person-words.js";

/** With which mandates are sealed. */
export interface SealingContext extends Pick<MatchingContext, "viewer"> {
  readonly policyVersion: string;
  /** Seals a mandate so that only `office` can read it. */
  readonly sealMandate: (mandate: Mandate, office: Office) => Promise<string>;
}

export interface TrustCentreContext extends MatchingContext, SealingContext {
  readonly permissionTexts: PermissionTexts;
  /** By language, what the person reads of their permissions. */
  readonly personWords: readonly PersonWords[];
  /** What an office states, for an audit by the viewer, of links that have to be over. */
  readonly openEndings: (sealed: string, office: Office) => Promise<readonly LinkEnding[]>;
}
