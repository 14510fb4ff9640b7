import { UnauthenticatedError } from "@kim-hub/kit/errors";
import { nameHeldRole } from "@kim-hub/kit/held-role";
import type { TokenClaims } from "@kim-hub/kit/token-claims";
import { holderOf } from "@kim-hub/kit/token-identity";
import { type HeldRole, NOBODY } from "@kim-hub/kit/viewer";
import { decodeJwt, type JWTPayload } from "jose";

/** Somebody's sign-in, as their encrypted cookie holds it. */
export interface Session {
  readonly id: string;
  /** The person, by the identity provider's key; nothing else of the hub sees it. */
  readonly subject: string;
  /** Said to the person alone. */
  readonly name: string;
  readonly accessToken: string;
  /** The name of the one that the person chose among the token's roles; null where none was chosen. */
  readonly role: string | null;
  /** Null where the identity provider gives none: the session then ends with the access token. */
  readonly refreshToken: string | null;
  /** When the person has to sign in again, in seconds since 1970. */
  readonly endsAt: number;
  /** What a form of this session has to send back, so that no other page can send it. */
  readonly formToken: string;
}

/** Who the access token says that its holder is; the offices verify it, a page only chooses its links by it. */
export interface SignedIn extends HeldRole {
  /** All that the token holds; several, of which the session's counts. */
  readonly roles: readonly HeldRole[];
  /** Whether the person has to choose one of several first; until then they are nobody. */
  readonly mustChoose: boolean;
  /** When it ends, in seconds since 1970. */
  readonly expiresAt: number;
}

export function readSignedIn(
  { accessToken, role: chosen }: Pick<Session, "accessToken" | "role">,
  claims: TokenClaims,
): SignedIn {
  const payload = decodeJwt(accessToken);
  const roles = listRoles(payload, claims);
  // A role that a renewed token no longer holds is chosen no longer.
  const counts = chosen === null && roles.length === 1 ? roles[0] : roles.find((held) => nameHeldRole(held) === chosen);
  const { role, body, authority } = counts ?? NOBODY;

  return { role, body, authority, roles, mustChoose: !counts && roles.length > 0, expiresAt: payload.exp ?? 0 };
}

/** None of a token that the hub will refuse. */
function listRoles(payload: JWTPayload, claims: TokenClaims): readonly HeldRole[] {
  try {
    return holderOf(payload, claims).roles;
  } catch (error) {
    if (error instanceof UnauthenticatedError) return [];
    throw error;
  }
}

/** Null for a content that is no session's. */
export function readSession({
  id,
  subject,
  name,
  accessToken,
  role,
  refreshToken,
  endsAt,
  formToken,
}: JWTPayload): Session | null {
  const isWhole =
    typeof id === "string" &&
    typeof subject === "string" &&
    typeof name === "string" &&
    typeof accessToken === "string" &&
    typeof endsAt === "number" &&
    typeof formToken === "string";

  return isWhole
    ? { id, subject, name, accessToken, role: textOf(role), refreshToken: textOf(refreshToken), endsAt, formToken }
    : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
