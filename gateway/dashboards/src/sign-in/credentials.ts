import { ROLE_HEADER } from "@kim-hub/kit/choose-role";
import type { Session } from "./session.js";

/** With what a session asks the hub. */
export type Credentials = Pick<Session, "accessToken" | "role">;

/** The headers that say who asks, in which of their roles; none for the public. */
export function headersOf(session: Credentials | null): Readonly<Record<string, string>> {
  if (!session) return {};
  const { accessToken, role } = session;

  return { authorization: `Bearer ${accessToken}`, ...(role !== null && { [ROLE_HEADER]: role }) };
}
