import type { Context } from "@kim-hub/kit/context";
import type { Mandate } from "@kim-hub/kit/mandate";
import type { Office } from "@kim-hub/kit/office";
import type { SealCodes } from "./matching/seal-codes.js";

export interface TrustCentreContext extends Context {
  readonly policyVersion: string;
  /** Puts linkage codes under the trust centre's own key. */
  readonly sealCodes: SealCodes;
  /** Seals a mandate so that only `office` can read it. */
  readonly sealMandate: (mandate: Mandate, office: Office) => Promise<string>;
}
