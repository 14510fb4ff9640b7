import type { ProofOf } from "@kim-hub/kit/client-proof";
import { CodeType } from "@kim-hub/kit/code-type";
import { BadInputError } from "@kim-hub/kit/errors";
import type { LinkageCode, LinkageCodes } from "@kim-hub/kit/linkage-codes";

/** The codes that an office states; `BAD_USER_INPUT` where it makes codes that are not known here. */
export function codesOfProof({ keyId, rules: nameRules, codes }: ProofOf<"LINKING">): LinkageCodes {
  return { keyId, nameRules, codes: codes.map(({ type, code }) => ({ type: requireCodeType(type), code })) };
}

function requireCodeType(type: string): LinkageCode["type"] {
  const known = Object.values(CodeType).find((candidate) => candidate === type);
  if (!known) throw new BadInputError("The office makes linkage codes of a type that is not known here.");

  return known;
}
