import { decodeJwt } from "jose";
import { BadInputError } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import { OFFICES, type Office } from "../mandate/office.js";
import type { Keys } from "../process/key-ring.js";
import { openText } from "../process/sealed-text.js";
import { verifyToken } from "../process/verify-token.js";
import type { ProofKind, ProofOf } from "./client-proof.js";
import { readStatement } from "./read-statement.js";
import { PROOF_AUDIENCE, PROOF_CLOCK_SECONDS, PROOF_TYPE } from "./seal-proof.js";

/** The keys of the trust centre, to which offices state something. */
export interface ProofOpeningKeys {
  readonly decryption: Keys;
  readonly offices: Readonly<Record<Office, Keys>>;
}

interface Opening {
  readonly viewer: Viewer;
  readonly keys: ProofOpeningKeys;
}

/** The statement, if the office made it for this caller and for this kind of use, and not five minutes ago; else `BAD_USER_INPUT`, whatever is wrong. */
export async function openProof<Kind extends ProofKind>(
  sealed: string,
  kind: Kind,
  { viewer, keys }: Opening,
): Promise<ProofOf<Kind>> {
  const signed = openText(sealed, keys.decryption) ?? refuseProof();
  const office = issuerOf(signed) ?? refuseProof();
  const payload = await verifyToken(signed, keys.offices[office], {
    algorithms: ["EdDSA"],
    audience: PROOF_AUDIENCE,
    issuer: office,
    typ: PROOF_TYPE,
    clockTolerance: PROOF_CLOCK_SECONDS,
    requiredClaims: ["exp"],
  }).catch(refuseProof);

  const { actor, authority } = payload;
  // A proof that another carries than the one at whose counter the person stood is as good as none.
  if (actor !== viewer.actor || typeof authority !== "string" || authority !== viewer.authority) return refuseProof();

  return readStatement(payload, kind, { office, authority, actor: viewer.actor }) ?? refuseProof();
}

/** Whose key has to verify it. */
function issuerOf(signed: string): Office | undefined {
  try {
    const { iss } = decodeJwt(signed);

    return OFFICES.find((office) => office === iss);
  } catch {
    return refuseProof();
  }
}

/** The one refusal, whatever is wrong: the trust centre's keys have been imported, so that every failure lies in the sealed text. */
export function refuseProof(): never {
  throw new BadInputError(
    "The proof does not hold: an office makes it for one of its own staff and one use, and for five minutes.",
  );
}
