import { type LinkageCode, type LinkageCodes, sealLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";

/** The codes under the trust centre's own key too. */
export interface SealedCodes {
  readonly ownKeyId: string;
  readonly codes: readonly LinkageCode[];
}

export type SealCodes = (codes: LinkageCodes) => SealedCodes;

export function createSealCodes(key: LinkageKey): SealCodes {
  return (codes) => ({ ownKeyId: key.id, codes: sealLinkageCodes(codes, key) });
}
