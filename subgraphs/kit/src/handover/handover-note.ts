import { SignJWT } from "jose";
import { BadInputError } from "../errors/errors.js";
import type { Office } from "../mandate/office.js";
import { currentOf, type Keys } from "../process/key-ring.js";
import { verifyToken } from "../process/verify-token.js";

const TYPE = "hub-handover+jwt";
/** A note counts for two years; what is kept of its use is deleted after that. */
export const HANDOVER_QUARTERS = 8;

/** What a person carries from one office to another: no name, no pseudonym, no case, no authority and no day. */
export interface HandoverNote {
  /** Of this note alone; the office that issues it does not keep it, so that no two databases can be joined by it. */
  readonly id: string;
  /** The kind of the office that issued it. */
  readonly from: Office;
  /** In which the person was sent, e.g. 2024-Q3. */
  readonly sentQuarter: string;
}

/** Signed by the sending office for offices of one kind; it has no instant in it, so that the quarter is all that it says of time. */
export function signHandover({ id, from, sentQuarter }: HandoverNote, to: Office, keys: Keys): Promise<string> {
  const { key, id: kid } = currentOf(keys);

  return new SignJWT({ sentQuarter })
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE, ...(kid !== undefined && { kid }) })
    .setIssuer(from)
    .setAudience(to)
    .setJti(id)
    .sign(key);
}

/** The note, if the office `from` issued it for offices of this kind. */
export async function openHandover(
  note: string,
  { from, to, key }: { readonly from: Office; readonly to: Office; readonly key: Keys },
): Promise<HandoverNote> {
  const { jti, sentQuarter } = await verifyToken(note, key, {
    algorithms: ["EdDSA"],
    issuer: from,
    audience: to,
    typ: TYPE,
    requiredClaims: ["jti"],
  }).catch(refuse);
  if (!jti || typeof sentQuarter !== "string") return refuse();

  return { id: jti, from, sentQuarter };
}

function refuse(): never {
  throw new BadInputError("The handover note is none that an office issued for this one.");
}
