import { createHmac } from "node:crypto";
import { codeTextsOf } from "./code-texts.js";
import type { CodeType } from "./code-type.js";
import { type FiledIdentity, normaliseIdentity } from "./linkage-identity.js";
import type { LinkageKey } from "./linkage-key.js";
import { NAME_RULES } from "./name-rules.js";

/** One code of a person, under one or both keys. */
export interface LinkageCode {
  readonly type: CodeType;
  /** 43 letters of base64url. */
  readonly code: string;
}

/** What an office sends to the trust centre about a person who agreed to be linked. */
export interface LinkageCodes {
  /** The version of the rules by which the codes were made. */
  readonly nameRules: string;
  /** Which key of the office circle they are under. */
  readonly keyId: string;
  /** Empty where the file holds nothing that can be compared. */
  readonly codes: readonly LinkageCode[];
}

/** The office's part: codes under the key of the office circle, from which nobody without it can try names. */
export function makeLinkageCodes(identity: FiledIdentity, key: LinkageKey): LinkageCodes {
  const known = normaliseIdentity(identity);
  const codes = (known === null ? [] : codeTextsOf(known)).map(({ type, text }) => ({
    type,
    code: sign(key, NAME_RULES, type, text),
  }));

  return { nameRules: NAME_RULES, keyId: key.id, codes };
}

/** The trust centre's part: the same codes under its own key, from which no office can try names. */
export function sealLinkageCodes({ nameRules, keyId, codes }: LinkageCodes, key: LinkageKey): readonly LinkageCode[] {
  return codes.map(({ type, code }) => ({ type, code: sign(key, nameRules, keyId, type, code) }));
}

function sign(key: LinkageKey, ...parts: readonly string[]): string {
  return createHmac("sha256", key.secret).update(JSON.stringify(parts)).digest("base64url");
}
