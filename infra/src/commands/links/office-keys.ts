/** The keys of an office for what it tells the trust centre of its persons. */
import { KeyRing, type KeyUse } from "@kim-hub/kit/key-ring";
import { importLinkageKey, type LinkageKey } from "@kim-hub/kit/linkage-key";
import type { Office } from "@kim-hub/kit/office";
import type { ProofSealingKeys } from "@kim-hub/kit/seal-proof";
import type { KeyFiles } from "../../installation/keys/key-files.js";
import { proofKeyOf } from "../../installation/keys/key-pairs.js";
import { readKey } from "./read-key.js";

/** With which it seals its statements. */
export async function readProofKeys(office: Office, environment: NodeJS.ProcessEnv): Promise<ProofSealingKeys> {
  const read = (variable: string, use: KeyUse, local: (files: KeyFiles) => string) =>
    readKey({ variable, environment, local, parse: (name, text) => new KeyRing(name, text, use) });

  return {
    signing: await read("CLIENT_PROOF_SIGNING_KEY_FILE", "sign", (files) => files.private(proofKeyOf(office))),
    trustCentre: await read("CLIENT_PROOF_ENCRYPTION_KEY_FILE", "seal", (files) => files.public("trust-centre")),
  };
}

/** Under which all offices make linkage codes. */
export function readLinkageKey(environment: NodeJS.ProcessEnv): Promise<LinkageKey> {
  const local = (files: KeyFiles) => files.private("linkage");

  return readKey({ variable: "LINKAGE_KEY_FILE", environment, local, parse: importLinkageKey });
}
