import type { JWTPayload } from "jose";
import { UnauthenticatedError } from "../errors/errors.js";
import { findFaultWithin, LONGEST_ID } from "../limits/text-rule.js";
import { type Identity, isRole, Role } from "./viewer.js";

/** OpenID Connect Core, section 2: ASCII; here without the characters that would change a log line. */
const SUBJECT = /^[\x21-\x7e]+$/;
/** The hub's names for callers without token and for its own services. */
const RESERVED = /^(anonymous$|kim-hub)/i;
/** A token has one role, and a body by its role: a member of a steering group who also is a case manager is not both in one session. */
const SPEAKS_FOR_BODY: readonly Role[] = [Role.STEERING_GROUP_MEMBER, Role.KIM_COORDINATOR];
/** A person who asks about themselves is nobody's staff, whatever an issuer writes into their token. */
const IS_STAFF_OF_NOBODY: readonly Role[] = [Role.DATA_SUBJECT];
const ORGANISATION = /^[\w.:-]{1,64}$/;

/** The identity that a token claims; a missing claim gives no right, a malformed one is refused. */
export function identityOf({ sub, kim_role: role, kim_body: body, kim_authority: authority }: JWTPayload): Identity {
  if ([sub, body, authority].some((claim) => findFaultWithin(claim, LONGEST_ID)))
    throw new UnauthenticatedError(
      "The access token holds a claim that no text may be (NUL, half a surrogate pair, length).",
    );
  if (typeof sub !== "string" || !SUBJECT.test(sub) || RESERVED.test(sub))
    throw new UnauthenticatedError("The access token names no subject that this hub accepts.");
  if (!isRole(role)) throw new UnauthenticatedError("The access token names no role of this hub.");

  const spokenFor = organisation(body);
  const workplace = organisation(authority);

  return {
    actor: sub,
    role,
    body: SPEAKS_FOR_BODY.includes(role) ? spokenFor : null,
    authority: IS_STAFF_OF_NOBODY.includes(role) ? null : workplace,
  };
}

function organisation(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || !ORGANISATION.test(value))
    throw new UnauthenticatedError("The access token names a body or authority that no organisation has.");

  return value;
}
