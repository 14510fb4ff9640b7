import { deflateRawSync, inflateRawSync } from "node:zlib";
import { SignJWT } from "jose";
import { BadInputError } from "../errors/errors.js";
import type { Office } from "../mandate/office.js";
import { currentOf } from "../process/key-ring.js";
import { openText, sealText } from "../process/sealed-text.js";
import { verifyToken } from "../process/verify-token.js";
import type { ProofOpeningKeys } from "./open-proof.js";
import { PROOF_AUDIENCE, type ProofSealingKeys } from "./seal-proof.js";

/** Another than that of a proof, so that neither passes for the other: with a proof links are ended, and by this they are counted. */
const TYPE = "hub-link-endings+jwt";
const LIFETIME_SECONDS = 60;
const CLOCK_TOLERANCE_SECONDS = 2;
/** So many persons make a text of some 8,000 characters: a subgraph reads none of more than 10,000. */
export const ENDINGS_A_TEXT = 120;
/** Far more than the characters of so many persons; what an office's key has signed is not trusted further. */
const MOST_BYTES = 100_000;

/** Somebody whose link has to be over. */
export interface LinkEnding {
  /** The office's own. */
  readonly pseudonym: string;
  /** The first day on which it must be. */
  readonly since: string;
}

interface Stated {
  readonly office: Office;
  /** The auditor for whom it is counted, as subject of the access token. */
  readonly actor: string;
}

/** The office's statement for an audit of the trust centre, which reads it alone. */
export async function sealEndings(
  endings: readonly LinkEnding[],
  { office, actor }: Stated,
  keys: ProofSealingKeys,
): Promise<string> {
  const { key, id } = currentOf(keys.signing);
  const signed = await new SignJWT({ actor, endings: pack(endings) })
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE, ...(id !== undefined && { kid: id }) })
    .setIssuer(office)
    .setAudience(PROOF_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key);

  return sealText(signed, keys.trustCentre);
}

/** Opens the statement if the office made it for this auditor; any fault is the same `BAD_USER_INPUT`. */
export async function openEndings(
  sealed: string,
  { office, actor }: Stated,
  keys: ProofOpeningKeys,
): Promise<readonly LinkEnding[]> {
  const payload = await verifyToken(openText(sealed, keys.decryption) ?? refuse(), keys.offices[office], {
    algorithms: ["EdDSA"],
    audience: PROOF_AUDIENCE,
    issuer: office,
    typ: TYPE,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["exp"],
  }).catch(refuse);
  const endings = unpack(payload.endings);

  return payload.actor === actor && Array.isArray(endings) && endings.every(isEnding) ? endings : refuse();
}

/** All statements of an office go in one request: packed, they take a third. */
function pack(endings: readonly LinkEnding[]): string {
  return deflateRawSync(JSON.stringify(endings)).toString("base64url");
}

function unpack(packed: unknown): unknown {
  try {
    const bytes = Buffer.from(String(packed), "base64url");

    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }).toString());
  } catch {
    return refuse();
  }
}

function isEnding(value: unknown): value is LinkEnding {
  const { pseudonym, since } = Object(value);

  return typeof pseudonym === "string" && typeof since === "string";
}

function refuse(): never {
  throw new BadInputError("What an office states of links that have to be over is for one audit, and for a minute.");
}
