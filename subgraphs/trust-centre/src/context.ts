import type { Context } from "@kim-hub/kit/context";
import type { Mandate } from "@kim-hub/kit/mandate";
import type { Office } from "@kim-hub/kit/office";
import type { PermissionTexts } from "./permission-text/permission-texts.js";
import type { PersonWords } from "./person-words/person-words.js";

export interface TrustCentreContext extends Context {
  readonly policyVersion: string;
  readonly permissionTexts: PermissionTexts;
  /** By language, what the person reads of their permissions. */
  readonly personWords: readonly PersonWords[];
  /** Seals a mandate so that only `office` can read it. */
  readonly sealMandate: (mandate: Mandate, office: Office) => Promise<string>;
}
