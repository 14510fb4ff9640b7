import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";
import type { Office } from "@kim-hub/kit/office";
import { sealProof } from "@kim-hub/kit/seal-proof";
import { CLIENTS } from "../../demonstration/clients.js";
import { proofKeyOf } from "../../installation/keys/key-pairs.js";
import type { AnswerField } from "../mock-context.js";
import { linkedPseudonym } from "./linked-pseudonym.js";
import type { MockKeys } from "./mock-keys.js";

/** The proof that somebody is the mocked office's own, which the trust centre opens whether it runs or is a mock itself. */
export function createProofAnswer(office: Office, keys: MockKeys): AnswerField {
  const proofKeys = { signing: keys.private(proofKeyOf(office)), trustCentre: keys.public("trust-centre") };

  return ({ pseudonym }, { kind }, { viewer: { actor, authority } }) => {
    const named = { pseudonym: String(pseudonym), office, actor, authority: authority ?? "" };

    return kind === "LINKING"
      ? sealProof({ kind, ...named, ...codesOf(named.pseudonym, office, keys.linkage()) }, proofKeys)
      : sealProof({ kind: "COUNTER", ...named }, proofKeys);
  };
}

/** Of the name that the demonstration gives everybody, and of the day on which its client was born. */
function codesOf(pseudonym: string, office: Office, key: LinkageKey) {
  const client = CLIENTS.find(({ caseManagement }) => linkedPseudonym(caseManagement.pseudonym, office) === pseudonym);
  const birthDate = client?.story.bornOn ?? "1990-01-01";

  return makeLinkageCodes({ familyName: "Beispiel", givenNames: "Erika", birthDate }, key);
}
