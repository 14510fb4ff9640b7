import type { KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import { sealText } from "../process/sealed-text.js";
import type { ClientProof } from "./client-proof.js";

export const PROOF_AUDIENCE = "kim-hub-trust-centre";
export const PROOF_TYPE = "hub-client-proof+jwt";
/** For as long as a counter needs it; it may be used more than once: a mutation has a token of its own that is good once. */
const LIFETIME_SECONDS = 300;

/** The keys of the office that states something. */
export interface ProofSealingKeys {
  readonly signing: KeyObject;
  readonly trustCentre: KeyObject;
}

/** Signed by the office, then encrypted to the trust centre: caller and gateway carry it and can neither read nor alter it. */
export async function sealProof({ office, ...claims }: ClientProof, keys: ProofSealingKeys): Promise<string> {
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "EdDSA", typ: PROOF_TYPE })
    .setIssuer(office)
    .setAudience(PROOF_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(keys.signing);

  return sealText(signed, keys.trustCentre);
}
