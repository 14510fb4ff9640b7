import { timingSafeEqual } from "node:crypto";
import type { Session } from "./session.js";

/** The name of the field in which a form sends its session's token. */
export const FORM_TOKEN = "form-token";

/** Whether a form was sent from a page of this session. */
export function isOwnForm(session: Session, body: unknown): boolean {
  const given = Buffer.from(String(Object(body)[FORM_TOKEN] ?? ""));
  const expected = Buffer.from(session.formToken);

  return given.length === expected.length && timingSafeEqual(given, expected);
}
