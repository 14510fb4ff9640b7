import { isRole, Role } from "@kim-hub/kit/viewer";
import { decodeJwt, type JWTPayload } from "jose";

/** Somebody's sign-in, as their encrypted cookie holds it. */
export interface Session {
  readonly id: string;
  /** The person, by the identity provider's key; nothing else of the hub sees it. */
  readonly subject: string;
  /** Said to the person alone. */
  readonly name: string;
  readonly accessToken: string;
  /** Null where the identity provider gives none: the session then ends with the access token. */
  readonly refreshToken: string | null;
  /** When the person has to sign in again, in seconds since 1970. */
  readonly endsAt: number;
  /** What a form of this session has to send back, so that no other page can send it. */
  readonly formToken: string;
}

/** Who the access token says that its holder is; the offices verify it, a page only chooses its links by it. */
export interface SignedIn {
  readonly role: Role;
  readonly body: string | null;
  readonly authority: string | null;
  /** When it ends, in seconds since 1970. */
  readonly expiresAt: number;
}

export function readSignedIn({ accessToken }: Pick<Session, "accessToken">): SignedIn {
  const { exp = 0, kim_role: role, kim_body: body, kim_authority: authority } = decodeJwt(accessToken);

  return { role: isRole(role) ? role : Role.PUBLIC, body: textOf(body), authority: textOf(authority), expiresAt: exp };
}

/** Null for a content that is no session's. */
export function readSession({
  id,
  subject,
  name,
  accessToken,
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

  return isWhole ? { id, subject, name, accessToken, refreshToken: textOf(refreshToken), endsAt, formToken } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
