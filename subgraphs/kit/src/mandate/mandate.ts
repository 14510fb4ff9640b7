import { NotAvailableError } from "../errors/errors.js";
import { isPurpose, type Purpose, Role, type Viewer } from "../identity/viewer.js";
import type { Keys } from "../process/key-ring.js";
import { openText, sealText } from "../process/sealed-text.js";
import { readClaims, signClaims } from "../process/signed-claims.js";
import type { Office } from "./office.js";

const ISSUER = "kim-hub-trust-centre";
const TYPE = "hub-mandate+jwt";
/** As long as an operation of the hub may last: after that no caller waits for the part. */
const LIFETIME_SECONDS = 10;
/** By how much two offices' clocks may differ. */
const CLOCK_TOLERANCE_SECONDS = 2;
/** For so long a mandate may be opened after it was sealed. */
export const MANDATE_SECONDS = LIFETIME_SECONDS + CLOCK_TOLERANCE_SECONDS;

/** Permits one office to release its part of one person's path; sealed by the trust centre, opened by that office alone. */
export interface Mandate {
  /** Of this mandate alone: two offices cannot join their logs by it. */
  readonly id: string;
  /** The office's own pseudonyms of the person, at least one: an authority has one each, and who moved is known to two. */
  readonly pseudonyms: readonly string[];
  readonly categories: readonly string[];
  /** The events of the permissions that it rests on, by their ids in the trust centre. */
  readonly restsOn: readonly string[];
  /** For the case manager, who sees before the release what `body` would get; no steering group can use it. */
  readonly preview: boolean;
  /** The precision of released dates. */
  readonly granularity: "QUARTER";
  /** The receiving steering group; null for the person, who reads what the office's log holds of them. */
  readonly body: string | null;
  /** The caller of the trust centre, as subject of the access token; no other can use it. */
  readonly actor: string;
  readonly purpose: Purpose;
  readonly policyVersion: string;
  /** Of a dry run, and of no use in any other request. */
  readonly dryRun?: true;
}

/** Why an office does not take a mandate; its own, which no answer tells. */
export type MandateRefusal = "DRY_RUN" | "EXPIRED" | "NOT_GENUINE" | "OTHER_ACTOR" | "OTHER_PURPOSE" | "OTHER_RECEIVER";

/** A mandate that its office has opened. */
export interface OpenedMandate extends Mandate {
  /** From then on it is refused. */
  readonly expiresAt: Date;
}

/** Signed by the trust centre, then encrypted to `office`: the gateway carries it and can neither read nor alter it. */
export async function sealMandate(
  mandate: Mandate,
  office: Office,
  keys: { signing: Keys; office: Keys },
): Promise<string> {
  const { id, ...claims } = mandate;
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now, exp: now + LIFETIME_SECONDS };
  const signed = signClaims({ ...claims, iss: ISSUER, aud: office, jti: id, ...times }, TYPE, keys.signing);

  return sealText(signed, keys.office);
}

/** The mandate, if it is genuine, current and made for this office, actor, steering group and purpose; else `NOT_AVAILABLE`. */
export async function openMandate(
  sealed: string,
  {
    office,
    viewer,
    keys,
    isDryRun = false,
    onRefused = () => {},
  }: {
    office: Office;
    viewer: Viewer;
    keys: { decryption: Keys; verification: Keys };
    /** Whether the request that brings it is one. */
    isDryRun?: boolean;
    onRefused?: (reason: MandateRefusal) => void;
  },
): Promise<OpenedMandate> {
  const refuse = (reason: MandateRefusal): never => {
    onRefused(reason);
    throw new NotAvailableError();
  };
  const rules = { type: TYPE, issuer: ISSUER, audience: office, clockSeconds: CLOCK_TOLERANCE_SECONDS };
  const signed = openText(sealed, keys.decryption);
  const read = (clockSeconds: number) =>
    signed === null ? null : readClaims(signed, { ...rules, clockSeconds }, keys.verification);
  const payload = read(CLOCK_TOLERANCE_SECONDS) ?? refuse(read(Number.POSITIVE_INFINITY) ? "EXPIRED" : "NOT_GENUINE");

  const { jti, exp, pseudonyms, categories, restsOn, preview, granularity, body, actor, purpose, policyVersion } =
    payload;
  if (
    typeof jti !== "string" ||
    !jti ||
    typeof exp !== "number" ||
    !isTexts(pseudonyms) ||
    pseudonyms.length === 0 ||
    !isTexts(restsOn) ||
    typeof preview !== "boolean" ||
    !(typeof body === "string" || body === null) ||
    typeof actor !== "string" ||
    typeof policyVersion !== "string" ||
    granularity !== "QUARTER" ||
    !isPurpose(purpose) ||
    !isTexts(categories)
  ) {
    return refuse("NOT_GENUINE");
  }
  // A mandate carried to another person or steering group, or used for another purpose, is as good as none.
  // Case managers see previews and nothing else, and nobody else sees one.
  const isReceiver = viewer.role === Role.CASE_MANAGER ? preview : !preview && body === viewer.body;
  if (actor !== viewer.actor) refuse("OTHER_ACTOR");
  if (!isReceiver) refuse("OTHER_RECEIVER");
  if (purpose !== viewer.purpose) refuse("OTHER_PURPOSE");
  // The trust centre has no record of a dry run's mandate, on which nothing real may rest.
  if ((payload.dryRun === true) !== isDryRun) refuse("DRY_RUN");

  return {
    id: jti,
    pseudonyms,
    categories,
    restsOn,
    preview,
    granularity,
    body,
    actor,
    purpose,
    policyVersion,
    ...(isDryRun && { dryRun: true as const }),
    expiresAt: new Date((exp + CLOCK_TOLERANCE_SECONDS) * 1000),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
