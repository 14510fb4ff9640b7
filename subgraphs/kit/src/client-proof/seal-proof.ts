import { SignJWT } from "jose";
import { currentOf, type Keys } from "../process/key-ring.js";
import { sealText } from "../process/sealed-text.js";
import type { ClientProof } from "./client-proof.js";

export const PROOF_AUDIENCE = "kim-hub-trust-centre";
export const PROOF_TYPE = "hub-client-proof+jwt";
/** For as long as a counter needs it; it may be used more than once: a mutation has a token of its own that is good once. */
const LIFETIME_SECONDS = 300;
/** By how much an office's clock may differ from the trust centre's. */
export const PROOF_CLOCK_SECONDS = 2;
/** For so long a proof may be opened after it was sealed. */
export const PROOF_SECONDS = LIFETIME_SECONDS + PROOF_CLOCK_SECONDS;

/** The keys of the office that states something. */
export interface ProofSealingKeys {
  readonly signing: Keys;
  readonly trustCentre: Keys;
}

/** Signed by the office, then encrypted to the trust centre: caller and gateway carry it and can neither read nor alter it. */
export async function sealProof({ office, ...claims }: ClientProof, keys: ProofSealingKeys): Promise<string> {
  const { key, id } = currentOf(keys.signing);
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "EdDSA", typ: PROOF_TYPE, ...(id !== undefined && { kid: id }) })
    .setIssuer(office)
    .setAudience(PROOF_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key);

  return sealText(signed, keys.trustCentre);
}
