import { type LinkageCode, type LinkageCodes, sealLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";

/** Puts linkage codes under the trust centre's own key. */
export interface CodeSeal {
  readonly keyId: string;
  readonly seal: (codes: LinkageCodes) => readonly LinkageCode[];
}

export function createCodeSeal(key: LinkageKey): CodeSeal {
  return { keyId: key.id, seal: (codes) => sealLinkageCodes(codes, key) };
}
