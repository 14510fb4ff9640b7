import type { JWTPayload } from "jose";
import { UnauthenticatedError } from "../errors/errors.js";
import { findFaultWithin, LONGEST_ID } from "../limits/text-rule.js";
import { chooseRole } from "./choose-role.js";
import { findClaim } from "./claim-path.js";
import { holdRole, nameHeldRole, readOrganisation } from "./held-role.js";
import { findHeldRole } from "./role-names.js";
import { HUB_CLAIMS, type TokenClaims } from "./token-claims.js";
import type { HeldRole, Identity } from "./viewer.js";

/** Whom a token is about, and the roles of which one counts per request. */
export interface TokenHolder {
  readonly actor: string;
  /** One or more, each once. */
  readonly roles: readonly HeldRole[];
}

/** OpenID Connect Core, section 2: ASCII; here without the characters that would change a log line. */
const SUBJECT = /^[\x21-\x7e]+$/;
/** The hub's names for callers without token and for its own services. */
const RESERVED = /^(anonymous$|kim-hub)/i;
/** More names of roles and groups than fit into a header that HTTP servers read. */
const MOST_NAMES = 1000;

/** The identity that a token claims in the one role that counts: its only one, or the chosen one. */
export function identityOf(
  payload: JWTPayload,
  { claims = HUB_CLAIMS, chosen = null }: { readonly claims?: TokenClaims; readonly chosen?: string | null } = {},
): Identity {
  const { actor, roles } = holderOf(payload, claims);

  return { actor, ...chooseRole(roles, chosen) };
}

/** What a token claims of its holder; a missing claim gives no right, a malformed one is refused. */
export function holderOf(payload: JWTPayload, claims: TokenClaims): TokenHolder {
  const { sub } = payload;
  const body = findClaim(payload, claims.body);
  const authority = findClaim(payload, claims.authority);
  if ([sub, body, authority].some((claim) => findFaultWithin(claim, LONGEST_ID)))
    throw new UnauthenticatedError(
      "The access token holds a claim that no text may be (NUL, half a surrogate pair, length).",
    );
  if (typeof sub !== "string" || !SUBJECT.test(sub) || RESERVED.test(sub))
    throw new UnauthenticatedError("The access token names no subject that this hub accepts.");
  const named = listNames(findClaim(payload, claims.role)).flatMap(
    (text) => findHeldRole(text, claims.roleNames) ?? [],
  );
  const roles = [...new Map(named.map((held) => [nameHeldRole(held), held])).values()];

  return { actor: sub, roles: placeRoles(roles, readOrganisation(body), readOrganisation(authority)) };
}

function listNames(claim: unknown): readonly string[] {
  if (claim === undefined || claim === null) return [];
  const names: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  if (names.length > MOST_NAMES)
    throw new UnauthenticatedError(`The access token names more than ${MOST_NAMES} roles.`);

  return names.map((name) => {
    if (typeof name !== "string") throw new UnauthenticatedError("The access token names a role that is no text.");

    return name;
  });
}

/** Organisations that stand apart from the roles are those of a token's only role: with several nobody could say whose they are. */
function placeRoles(roles: readonly HeldRole[], body: string | null, authority: string | null): TokenHolder["roles"] {
  const [only] = roles;
  if (!only) throw new UnauthenticatedError("The access token names no role of this hub.");
  if (body === null && authority === null) return roles;
  if (roles.length > 1 || only.body !== null || only.authority !== null)
    throw new UnauthenticatedError(
      "The access token names an organisation apart from its roles, which is possible for one role that names none.",
    );

  return [holdRole(only.role, body, authority)];
}
